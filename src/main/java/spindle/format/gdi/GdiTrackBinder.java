// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.disc.ControlBits;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetFiles;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.ModeProbe;
import spindle.io.Amounts;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Gives one line of a GDI its sectors: all whole ones of its file. */
final class GdiTrackBinder {
    /** A disc of more sectors is none. */
    private static final int MAX_SECTORS = 500_000_000;
    /** Sectors of the shortest track that a disc may have (IEC 60908, 17.5.1). */
    private static final int SHORTEST_TRACK = 4 * Msf.FRAMES_PER_SECOND;

    private final String place;
    private final GdiLine line;
    private final Notices notices;

    GdiTrackBinder(GdiSheet.Entry entry, Notices notices) {
        this.notices = notices;
        place = entry.place();
        line = entry.line();
    }

    /**
     * {@return the track}
     *
     * @param limit the LBA where the next track begins
     */
    StoredTrack bind(SheetFiles files, int limit) throws IOException {
        ByteSource source = open(files, limit);
        SectorLayout layout = new GdiSectors(place, line, notices).layout(source);
        int stride = layout.bytes();
        long bytes = source.length() - line.offset();
        if (bytes < stride) {
            throw new DiscFormatException(
                    place,
                    Quoted.of(line.file()) + " holds no sector of " + stride + " bytes there",
                    "get the whole file");
        }
        int count = fitting(bytes / stride, limit);
        int end = line.lba() + count;
        if (bytes % stride != 0 && count == bytes / stride) {
            notices.truncated(
                    line.track(),
                    new LbaRange(end, end + 1),
                    place,
                    Quoted.of(line.file()) + " ends in " + Msf.describe(end) + ", of which "
                            + Amounts.of(bytes % stride, "byte") + " of " + stride + " "
                            + Amounts.are(bytes % stride) + " there");
        }
        Extent extent = Extent.of(new LbaRange(line.lba(), end), source, line.offset(), stride);
        Track track = new Track(
                line.track(),
                mode(extent, layout),
                ControlBits.flags(line.control()),
                List.of(new Index(1, line.lba())),
                end,
                Optional.empty());
        Storage storage = Storage.of(layout);
        return new StoredTrack(track, storage, new ExtentSource(track.range(), storage, List.of(extent)));
    }

    /** Audio may be missing where the data alone are needed. */
    private ByteSource open(SheetFiles files, int limit) throws IOException {
        try {
            return files.open(line.file(), place);
        } catch (SpindleException e) {
            if (line.isData()) {
                throw e;
            }
            long sectors = Math.max(1, Math.min(SHORTEST_TRACK, (long) limit - line.lba()));
            return files.silence(line.file(), place, line.offset() + sectors * line.sectorBytes(), e);
        }
    }

    /** {@return how many sectors there are before the next track} */
    private int fitting(long sectors, int limit) throws DiscFormatException {
        if (sectors > MAX_SECTORS) {
            throw new DiscFormatException(place, "the disc is too long", "correct the sheet");
        }
        int room = limit - line.lba();
        if (sectors <= room) {
            return (int) sectors;
        }
        notices.overlap(
                line.track(),
                new LbaRange(limit, line.lba() + (int) sectors),
                place,
                Quoted.of(line.file()) + " reaches " + (sectors - room)
                        + " sectors beyond the beginning of the next track; they are left out");
        return room;
    }

    private TrackMode mode(Extent extent, SectorLayout layout) throws IOException {
        TrackMode declared = !line.isData()
                ? TrackMode.AUDIO
                : layout == SectorLayout.HEADERLESS_2336 ? TrackMode.XA : TrackMode.MODE1;
        Optional<TrackMode> found = ModeProbe.of(declared)
                .find(
                        extent.source(),
                        extent.offset(),
                        extent.stride(),
                        layout,
                        extent.range().count());
        if (found.isEmpty() || found.get() == declared) {
            return declared;
        }
        if (found.get().isData() != declared.isData()) {
            notices.warning(
                    "mode-mismatch",
                    line.track(),
                    place,
                    "track " + line.track() + " is declared " + (line.isData() ? "data" : "audio")
                            + ", and its sectors are " + found.get());
        }
        return found.get() == TrackMode.AUDIO ? declared : found.get();
    }
}
