// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.DiscType;
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
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.UnsupportedImageException;
import spindle.sector.TrackMode;

/** Gives one track of a TOC its sectors. */
final class TrackBinder {
    /** A disc of more sectors is none. */
    private static final long MAX_LBA = Integer.MAX_VALUE - 1_000_000L;

    private final TocSheet.TrackLines lines;
    private final Optional<DiscType> type;
    private final Notices notices;
    private final PieceFinder finder;
    private final List<Extent> extents = new ArrayList<>();
    private final List<LbaRange> absent = new ArrayList<>();
    private final TrackMarks marks;
    private Optional<ByteOrder> order = Optional.empty();
    private boolean bodyMissing;
    /** Where the stored part of a last piece ends that is cut short; -1: none is. */
    private int cutAt = -1;

    private int lba;

    /** What becomes of sectors that should be in a file and are not. */
    enum Rest {
        /** The track ends before them. */
        CUT,
        /** They are in no file, and what follows keeps its place. */
        ABSENT
    }

    /** @param start the LBA where the track begins, its pregap included */
    TrackBinder(TocSheet.TrackLines lines, Optional<DiscType> type, int start, SheetFiles files, Notices notices) {
        this.lines = lines;
        this.type = type;
        this.notices = notices;
        finder = new PieceFinder(lines, files);
        marks = new TrackMarks(lines, start);
        lba = start;
    }

    /** {@return the LBA after the last sector that the TOC gives the track, whether it is there or not} */
    int end() {
        return lba;
    }

    /** {@return the track; empty where its sectors are not there and a salvage leaves it out} */
    Optional<StoredTrack> bind(Rest rest) throws IOException {
        for (TocSheet.Step step : lines.steps()) {
            switch (step.kind()) {
                case AUDIOFILE, DATAFILE -> piece(step);
                case ZERO -> zero(step);
                case PREGAP -> {
                    zero(step);
                    marks.start(step, lba);
                }
                case START -> marks.start(step, lba);
                case END -> marks.end(step, lba);
                case INDEX -> marks.index(step);
            }
        }
        List<Index> indexes = marks.indexes(lba);
        boolean gone = bodyMissing && !isStoredFrom(marks.index1());
        if (gone) {
            notices.absent(
                    lines.number(), lines.place(), "track " + lines.number() + " lies beyond the end of its file");
            return Optional.empty();
        }
        return Optional.of(track(indexes, rest));
    }

    private boolean isStoredFrom(int first) {
        for (Extent extent : extents) {
            if (extent.range().end() > first) {
                return true;
            }
        }
        return false;
    }

    private StoredTrack track(List<Index> indexes, Rest rest) throws IOException {
        TrackMode mode = new ContentMode(lines, type, notices).settle(extents, marks.index1());
        int end = lba;
        if (cutAt >= 0 && rest == Rest.CUT && indexes.get(indexes.size() - 1).lba() <= cutAt) {
            end = cutAt;
            absent.remove(absent.size() - 1);
        }
        ByteOrder samples = mode.isData() ? ByteOrder.LITTLE_ENDIAN : order.orElse(ByteOrder.BIG_ENDIAN);
        Storage storage = new Storage(lines.mode().layout(), lines.subchannel(), samples, absent);
        Track track = new Track(lines.number(), mode, lines.flags(), indexes, end, lines.isrc());
        return new StoredTrack(track, storage, new ExtentSource(track.range(), storage, extents));
    }

    private void zero(TocSheet.Step step) throws IOException {
        TocLength length = step.length().orElse(TocLength.NONE);
        long bytes = length.bytes(lines.stride());
        requireSectors(step, bytes);
        requireWhole(step);
        int from = lba;
        advance(step, bytes / lines.stride());
        addAbsent(from);
    }

    private void addAbsent(int from) {
        int last = absent.size() - 1;
        if (from < lba && last >= 0 && absent.get(last).end() == from) {
            absent.set(last, new LbaRange(absent.get(last).start(), lba));
        } else if (from < lba) {
            absent.add(new LbaRange(from, lba));
        }
    }

    private void requireSectors(TocSheet.Step step, long bytes) throws UnsupportedImageException {
        if (bytes % lines.stride() != 0) {
            throw new UnsupportedImageException(
                    step.place(),
                    "a piece of track " + lines.number() + " is " + Amounts.of(bytes, "byte")
                            + ", no whole number of sectors of " + lines.stride(),
                    "only the last piece of a track may end within a sector");
        }
    }

    private void advance(TocSheet.Step step, long sectors) throws DiscFormatException {
        if (sectors > MAX_LBA - lba) {
            throw new DiscFormatException(step.place(), "the disc is too long", "correct the times");
        }
        lba += (int) sectors;
    }

    private void piece(TocSheet.Step step) throws IOException {
        PieceFinder.Piece piece = finder.find(step);
        if (order.isPresent() && order.get() != piece.order() && lines.mode() == TocMode.AUDIO) {
            throw new UnsupportedImageException(
                    step.place(),
                    "track " + lines.number() + " lies in pieces of different byte order",
                    "convert them to one kind, WAV for example");
        }
        order = Optional.of(piece.order());
        requireWhole(step);
        int from = lba;
        advance(step, piece.there());
        if (piece.there() > 0) {
            LbaRange range = new LbaRange(from, lba);
            extents.add(new Extent(range, piece.source(), piece.offset(), lines.stride(), piece.end()));
        }
        if (piece.declared() > piece.there()) {
            shortfall(step, piece);
        }
    }

    /** Requires that the piece before ends with a whole sector. */
    private void requireWhole(TocSheet.Step step) throws UnsupportedImageException {
        if (extents.isEmpty()) {
            return;
        }
        Extent before = extents.get(extents.size() - 1);
        requireSectors(step, before.end() - before.offset());
    }

    private void shortfall(TocSheet.Step step, PieceFinder.Piece piece) throws DiscFormatException {
        int from = lba;
        advance(step, piece.declared() - piece.there());
        notices.truncated(
                lines.number(),
                new LbaRange(from, lba),
                step.place(),
                Quoted.of(step.file()) + " ends in " + Msf.describe(from) + ", " + Amounts.of(lba - from, "sector")
                        + " before the end of its piece of track " + lines.number());
        boolean isLast = lines.steps().lastIndexOf(step) == lastPiece();
        cutAt = isLast && piece.there() > 0 ? from : -1;
        bodyMissing |= piece.there() == 0;
        addAbsent(from);
    }

    private int lastPiece() {
        int last = 0;
        for (int i = 0; i < lines.steps().size(); i++) {
            TocSheet.Kind kind = lines.steps().get(i).kind();
            boolean room = kind != TocSheet.Kind.START && kind != TocSheet.Kind.END && kind != TocSheet.Kind.INDEX;
            last = room ? i : last;
        }
        return last;
    }
}
