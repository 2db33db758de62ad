// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.place.CutFile;
import spindle.format.sheet.Notices;
import spindle.image.attachment.TocEntry;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

/** Where an IMG ends, and what has to be said where that is not where its disc ends. */
final class ImgEnd {
    private final FileBytes img;
    private final long sectors;
    private final Notices notices;
    private boolean told;

    ImgEnd(FileBytes img, Notices notices) {
        this.img = img;
        this.sectors = img.length() / CcdBinder.SECTOR_BYTES;
        this.notices = notices;
    }

    /** {@return how many whole sectors there are} */
    long sectors() {
        return sectors;
    }

    /** {@return the LBA after the last of a session that is there; before its first where none is} */
    int of(SessionRun run) {
        long there = sectors - run.sector();
        return there >= run.end() - run.first() ? run.end() : (int) Math.max(run.first() + there, run.first() - 1L);
    }

    /**
     * Says that a track begins where nothing is any more.
     *
     * @throws DiscFormatException unless it is a salvage
     */
    void beyond(TocEntry track) throws DiscFormatException {
        String what = "track " + track.point() + " begins at "
                + Msf.describe(track.time().lba()) + ", beyond the end of " + img.path() + ", which holds "
                + Amounts.of(sectors, "sector");
        notices.absent(track.point(), notices.place(track.line()), what);
    }

    /** Says that a track ends early. */
    void within(int track, int there, int end) {
        told = true;
        new CutFile(img.path().toString(), img.length() % CcdBinder.SECTOR_BYTES, CcdBinder.SECTOR_BYTES)
                .note(track, new LbaRange(there, end), notices);
    }

    /**
     * Says that there is more than the disc has.
     *
     * @param used the sectors of the disc
     * @throws DiscFormatException where there is nothing
     */
    void close(long used, boolean empty) throws DiscFormatException {
        if (empty) {
            throw new DiscFormatException(
                    img.path().toString(), "holds no whole sector of the disc", "get the whole file");
        }
        long rest = img.length() - used * CcdBinder.SECTOR_BYTES;
        if (rest > 0 && !told) {
            notices.warning(
                    "unclaimed",
                    0,
                    0,
                    img.path() + " has " + Amounts.of(rest, "byte")
                            + " behind the disc's last sector; that is left out");
        }
    }
}
