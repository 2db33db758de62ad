// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.sheet.Notices;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.StoredLayout;
import spindle.io.DiscFormatException;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Gives one track of a sheet its sectors. */
final class TrackBinder {
    /** A disc of more sectors is none. */
    private static final long MAX_LBA = Integer.MAX_VALUE - 1_000_000L;

    /** Bytes of a block of HFS, of partition maps and of the disks of samplers. */
    private static final int BLOCK_BYTES = 512;

    private final CueSheet.TrackLine line;
    private final CueMode declared;
    private final Notices notices;
    private final TrackNotices trackNotices;
    private final List<Index> indexes = new ArrayList<>();
    private final List<Extent> extents = new ArrayList<>();
    private final List<LbaRange> absent = new ArrayList<>();
    private StoredLayout stored;
    private Optional<ByteOrder> order = Optional.empty();
    private long lba;

    /** @param start the LBA where the track begins, its pregap included */
    TrackBinder(CueSheet.TrackLine line, CueMode declared, long start, Notices notices) {
        this.line = line;
        this.declared = declared;
        this.notices = notices;
        trackNotices = new TrackNotices(line, declared, notices);
        lba = start;
        stored = new StoredLayout(declared.layout(), declared.subchannel(), declared.mode());
    }

    /**
     * {@return the track with its sectors; empty where they are not there and a salvage leaves it out}
     *
     * @param sections its shares of files, in order
     */
    Optional<StoredTrack> bind(List<Section> sections) throws IOException {
        advance(0);
        int start = (int) lba;
        gap(line.pregap());
        if (!absent.isEmpty()) {
            indexes.add(new Index(0, start));
        }
        for (Section section : sections) {
            settle(section);
            bind(section);
        }
        if (indexes.isEmpty() || indexes.get(indexes.size() - 1).number() == 0) {
            return Optional.empty();
        }
        gap(line.postgap());
        Track track = new Track(line.number(), stored.mode(), line.flags(), indexes, (int) lba, line.isrc());
        ByteOrder samples = track.mode().isData() ? ByteOrder.LITTLE_ENDIAN : order.orElse(ByteOrder.LITTLE_ENDIAN);
        Storage storage = new Storage(stored.layout(), stored.subchannel(), samples, absent);
        return Optional.of(new StoredTrack(track, storage, new ExtentSource(track.range(), storage, extents)));
    }

    /** Passes over sectors that are in no file. */
    private void gap(Optional<CueSheet.GapLine> gap) throws DiscFormatException {
        long frames = gap.isPresent() ? gap.get().time().toFrames() : 0;
        if (frames > 0) {
            int from = (int) lba;
            advance(frames);
            absent.add(new LbaRange(from, (int) lba));
        }
    }

    private void advance(long sectors) throws DiscFormatException {
        if (sectors > MAX_LBA - lba) {
            throw new DiscFormatException(notices.place(line.line()), "the disc is too long", "correct the times");
        }
        lba += sectors;
    }

    /** Decides what the sectors are, where index 1 shows them; a gap in a file before has the size that the sheet says. */
    private void settle(Section section) throws IOException {
        for (CueSheet.IndexLine index : section.indexes()) {
            if (index.number() == 1) {
                StoredLayout found = new TrackContent(section, section.offset(index)).settle(declared);
                boolean fits = TrackContent.strideOf(found) == TrackContent.strideOf(stored);
                stored = extents.isEmpty() || fits ? found : stored;
                trackNotices.contradictions(stored);
            }
        }
        if (section.file().kind() == OpenFile.Kind.SAMPLES && stored.layout() != SectorLayout.RAW_2352) {
            String what = line.label() + " " + declared.word() + " lies in an audio file";
            throw new DiscFormatException(notices.place(line.line()), what, "only AUDIO can; correct the mode");
        }
        if (order.isPresent()
                && order.get() != section.file().order()
                && !stored.mode().isData()) {
            throw new UnsupportedImageException(
                    notices.place(section.line()),
                    line.label() + " lies in two files of different byte order",
                    "convert them to one kind, WAV for example");
        }
        order = Optional.of(section.file().order());
    }

    private void bind(Section section) throws IOException {
        OpenFile file = section.file();
        int stride = TrackContent.strideOf(stored);
        long left = Math.max(0, file.left());
        boolean padded = left % stride != 0 && (file.kind() == OpenFile.Kind.SAMPLES || isFilled(section, left));
        long there = Math.min(section.count(), left / stride + (padded ? 1 : 0));
        int start = (int) lba;
        advance(there);
        points(section, start, there, section.start() + Math.floorDiv(file.left(), stride));
        if (there > 0) {
            LbaRange range = new LbaRange(start, (int) lba);
            long end = file.next() + Math.min(left, there * stride);
            extents.add(new Extent(range, file.source(), file.next(), stride, end));
        }
        if (section.isLast()) {
            trackNotices.ending(section, (int) lba, stride, padded);
        }
        file.take(section.isLast() ? there : section.count() + section.unclaimed(), stride);
    }

    /** {@return whether blocks of 512 bytes, as HFS and samplers have them, fill the last sector of a file in part} */
    private boolean isFilled(Section section, long left) {
        return section.isLast()
                && stored.layout() == SectorLayout.USER_2048
                && stored.subchannel() == Subchannel.NONE
                && left % BLOCK_BYTES == 0;
    }

    /**
     * Takes the indexes of a section.
     *
     * @param start where it begins
     * @param there how many sectors it has
     * @param inFile how many sectors its file has
     */
    private void points(Section section, int start, long there, long inFile) throws DiscFormatException {
        if (section.hasLead() && indexes.isEmpty()) {
            indexes.add(new Index(0, start));
            trackNotices.lead(section);
        }
        for (CueSheet.IndexLine index : section.indexes()) {
            long at = section.offset(index);
            boolean bodyMissing = index.number() == 1 && at == there && at < section.count();
            boolean known = index.number() == 0 && !indexes.isEmpty(); // made by PREGAP, or by what lies before it
            if (section.file().left() < 0 || at > there || bodyMissing) {
                trackNotices.beyond(section, index, inFile);
            } else if (!known) {
                indexes.add(new Index(index.number(), start + (int) at));
            }
        }
    }
}
