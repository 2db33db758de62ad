// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.ReadOptions.Completeness;
import spindle.format.sheet.Notices;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

/** Where an IMG ends, and what has to be said where that is not where its disc ends. */
final class ImgEnd {
    private final FileBytes img;
    private final long sectors;
    private final Completeness completeness;
    private final Notices notices;
    private boolean told;

    ImgEnd(FileBytes img, Completeness completeness, Notices notices) {
        this.img = img;
        this.sectors = img.length() / CcdBinder.SECTOR_BYTES;
        this.completeness = completeness;
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
                + Msf.describe(track.time().lba()) + ", beyond the end of " + img.path() + ", which holds " + sectors
                + " sectors";
        if (completeness == Completeness.WHOLE) {
            throw new DiscFormatException(
                    notices.place(track.line()), what, "get the whole file, or salvage what is there with --salvage");
        }
        notices.add(new Finding(
                "truncated",
                Severity.ERROR,
                track.point(),
                Optional.empty(),
                notices.place(track.line()) + ": " + what + "; it is left out"));
    }

    /** Says that a track ends early. */
    void within(int track, int there, int end) {
        told = true;
        long rest = img.length() % CcdBinder.SECTOR_BYTES;
        notices.add(new Finding(
                "truncated",
                Severity.ERROR,
                track,
                Optional.of(new LbaRange(there, end)),
                img.path() + ": ends in " + Msf.describe(there) + ", of which " + rest + " bytes of "
                        + CcdBinder.SECTOR_BYTES + " are there; " + (end - there) + " sectors of track " + track
                        + " are missing; get the whole file, or salvage the sectors before it"));
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
                    img.path() + " has " + rest + " bytes behind the disc's last sector; they are left out");
        }
    }
}
