// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import spindle.audio.AudioKind;
import spindle.audio.AudioSamples;
import spindle.audio.PcmExtent;
import spindle.disc.Msf;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetFiles;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.SpindleException;
import spindle.io.UnsupportedImageException;
import spindle.sector.RawSector;

/** Finds the sectors of a track's pieces in the files that they name. */
final class PieceFinder {
    /** Bytes of the shortest track that a disc may have: four seconds (IEC 60908, 17.5.1). */
    private static final long SHORTEST_TRACK_BYTES = 4L * Msf.FRAMES_PER_SECOND * RawSector.BYTES;

    private final TocSheet.TrackLines lines;
    private final SheetFiles files;

    PieceFinder(TocSheet.TrackLines lines, SheetFiles files) {
        this.lines = lines;
        this.files = files;
    }

    /**
     * A piece of a track.
     *
     * @param source its file
     * @param offset where it begins, bytes
     * @param end where it ends, bytes; within its last sector where samples are no whole number of sectors
     * @param declared how many sectors it should have
     * @param there how many it has
     * @param order the byte order of its samples
     */
    record Piece(ByteSource source, long offset, long end, long declared, long there, ByteOrder order) {}

    /** What becomes of samples at a file's end that are no whole sector. */
    private enum Rest {
        LEFT,
        PADDED
    }

    /** The bytes of a file that a piece can be of. */
    private record Content(ByteSource source, long begin, long end, ByteOrder order, Rest rest) {}

    /**
     * {@return a piece}
     *
     * @throws DiscFormatException where it begins behind the end of its file and should reach to it
     * @throws UnsupportedImageException where the file is compressed audio, or samples of another kind
     */
    Piece find(TocSheet.Step step) throws IOException {
        Content content = content(step);
        int stride = lines.stride();
        long offset = content.begin() + step.offset() + step.start().bytes(stride);
        long left = Math.max(0, content.end() - offset);
        if (step.length().isEmpty() && left == 0) {
            throw new DiscFormatException(
                    step.place(), Quoted.of(step.file()) + " ends before the piece begins", "get the whole file");
        }
        long bytes = step.length().isEmpty() ? left : step.length().get().bytes(stride);
        long declared = (bytes + stride - 1) / stride;
        boolean padded = lines.mode() == TocMode.AUDIO && (step.length().isPresent() || content.rest() == Rest.PADDED);
        if (left >= bytes && (padded || bytes % stride == 0)) {
            return new Piece(content.source(), offset, offset + bytes, declared, declared, content.order());
        }
        long there = Math.min(left, bytes) / stride;
        return new Piece(content.source(), offset, offset + there * stride, declared, there, content.order());
    }

    /** Audio may be missing where the data alone are needed. */
    private Content content(TocSheet.Step step) throws IOException {
        try {
            return stored(step);
        } catch (SpindleException e) {
            if (lines.mode() != TocMode.AUDIO) {
                throw e;
            }
            long named =
                    step.length().map(length -> length.bytes(lines.stride())).orElse(SHORTEST_TRACK_BYTES);
            long bytes = step.offset() + step.start().bytes(lines.stride()) + named;
            FileBytes silence = files.silence(step.file(), step.place(), bytes, e);
            return new Content(silence, 0, bytes, ByteOrder.LITTLE_ENDIAN, Rest.LEFT);
        }
    }

    private Content stored(TocSheet.Step step) throws IOException {
        FileBytes source = files.open(step.file(), step.place());
        if (step.kind() != TocSheet.Kind.AUDIOFILE) {
            // Samples of a data file are big-endian too; sectors of data have no order.
            return new Content(source, 0, source.length(), ByteOrder.BIG_ENDIAN, Rest.LEFT);
        }
        Optional<AudioSamples> found = files.samples(source, declared(step), step.place());
        if (found.isEmpty()) {
            return new Content(source, 0, source.length(), step.order(), Rest.LEFT);
        }
        PcmExtent samples = found.get().extent();
        boolean swapped = step.order() == ByteOrder.LITTLE_ENDIAN;
        ByteOrder order = swapped ? other(samples.order()) : samples.order();
        return new Content(
                found.get().source(), samples.offset(), samples.offset() + samples.bytes(), order, Rest.PADDED);
    }

    /** A file of samples may be headerless; the first of them can look like the sync of MPEG audio. */
    private static AudioKind.Declared declared(TocSheet.Step step) {
        return step.file().toLowerCase(Locale.ROOT).endsWith(".mp3")
                ? AudioKind.Declared.SAMPLES
                : AudioKind.Declared.SECTORS;
    }

    private static ByteOrder other(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
