// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.sheet.Notices;
import spindle.format.sheet.QPackets;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.attachment.TocEntry;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Gives the tracks of a session their indexes, their kind and their sectors. */
final class SessionBinder {
    private final TocSession toc;
    private final CcdSheet sheet;
    private final FileBytes img;
    private final Optional<FileBytes> sub;
    private final Notices notices;

    SessionBinder(TocSession toc, CcdSheet sheet, CcdFiles files, Notices notices) {
        this.toc = toc;
        this.sheet = sheet;
        this.img = files.img();
        this.sub = files.sub();
        this.notices = notices;
    }

    /**
     * {@return where the session lies}
     *
     * @param before the LBA after the session before; 0 for the first, which begins there
     * @param sector the sectors of the IMG before it
     */
    SessionRun place(int before, long sector) throws DiscFormatException {
        TocEntry track = toc.tracks().get(0);
        int first = sector == 0
                ? 0
                : section(track)
                        .map(section -> new TrackIndexes(track, section, notices).sessionStart(before))
                        .orElse(track.time().lba());
        long rest = img.length() / CcdBinder.SECTOR_BYTES - sector;
        int last = toc.tracks().get(toc.tracks().size() - 1).time().lba();
        if (toc.leadOut().isEmpty()) {
            notices.warning(
                    "no-lead-out",
                    0,
                    0,
                    "session " + toc.number() + " has no lead-out (Point=0xa2); the IMG's end is taken");
        }
        int end = toc.leadOut().orElse((int) Math.min(Msf.LBA_LIMIT, Math.max(first + rest, last + 1L)));
        return new SessionRun(first, end, sector);
    }

    /** {@return the tracks that are there} */
    List<StoredTrack> tracks(SessionRun run, ImgEnd imgEnd) throws IOException {
        List<List<Index>> indexes = new ArrayList<>();
        for (int i = 0; i < toc.tracks().size(); i++) {
            indexes.add(indexes(i, run));
        }
        int there = imgEnd.of(run);
        List<StoredTrack> stored = new ArrayList<>();
        for (int i = 0; i < indexes.size(); i++) {
            TocEntry entry = toc.tracks().get(i);
            int end = i + 1 < indexes.size() ? indexes.get(i + 1).get(0).lba() : run.end();
            if (entry.time().lba() >= there) {
                imgEnd.beyond(entry);
                continue;
            }
            if (end > there) {
                imgEnd.within(entry.point(), there, end);
            }
            stored.add(bind(entry, indexes.get(i), Math.min(end, there), run));
        }
        return stored;
    }

    private List<Index> indexes(int at, SessionRun run) throws IOException {
        TocEntry entry = toc.tracks().get(at);
        int least = at == 0 ? run.first() : toc.tracks().get(at - 1).time().lba() + 1;
        int limit =
                at + 1 < toc.tracks().size() ? toc.tracks().get(at + 1).time().lba() : run.end();
        Optional<CcdSheet.TrackSection> section = section(entry);
        List<Index> indexes = section.isPresent()
                ? new TrackIndexes(entry, section.get(), notices).find(run.first(), least, limit)
                : fromQ(entry, least, run);
        boolean hidden = at == 0 && indexes.get(0).lba() > run.first();
        if (hidden && indexes.get(0).number() == 0) {
            indexes.remove(0);
        }
        if (hidden) {
            indexes.add(0, new Index(0, run.first()));
        }
        return indexes;
    }

    /** A sheet without sections of tracks leaves pregaps to the sub-channel. */
    private List<Index> fromQ(TocEntry entry, int least, SessionRun run) throws IOException {
        List<Index> indexes = new ArrayList<>();
        int index1 = entry.time().lba();
        int pregap = sub.isEmpty() || !sheet.tracks().isEmpty()
                ? 0
                : QPackets.linear(sub.get()).pregap(entry.point(), run.sectorOf(index1), index1 - least);
        if (pregap > 0) {
            indexes.add(new Index(0, index1 - pregap));
        }
        indexes.add(new Index(1, index1));
        return indexes;
    }

    private Optional<CcdSheet.TrackSection> section(TocEntry entry) {
        return Optional.ofNullable(sheet.tracks().get(entry.point()));
    }

    private StoredTrack bind(TocEntry entry, List<Index> all, int end, SessionRun run) throws IOException {
        List<Index> indexes = new ArrayList<>(all);
        indexes.removeIf(index -> index.number() > 1 && index.lba() >= end);
        TrackKind kind = new TrackKind(entry, section(entry), toc.type(), sheet.scrambling(), notices);
        long index1 = run.sectorOf(entry.time().lba());
        int bodyCount = end - entry.time().lba();
        Track track = new Track(
                entry.point(),
                kind.mode(img, index1 * CcdBinder.SECTOR_BYTES, bodyCount),
                kind.control(),
                indexes,
                end,
                kind.isrc(sub, index1, bodyCount));
        Storage main = Storage.of(SectorLayout.RAW_2352);
        Subchannel subchannel = sub.isPresent() ? Subchannel.RAW_96 : Subchannel.NONE;
        LbaRange range = track.range();
        long offset = run.sectorOf(range.start()) * CcdBinder.SECTOR_BYTES;
        Extent extent = Extent.of(range, img, offset, CcdBinder.SECTOR_BYTES);
        return new StoredTrack(
                track,
                new Storage(main.layout(), subchannel, main.audio(), List.of()),
                new CcdSource(new ExtentSource(range, main, List.of(extent)), sub.map(source -> source), run));
    }
}
