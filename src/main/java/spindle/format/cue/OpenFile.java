// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.ByteOrder;
import java.nio.file.Path;
import spindle.audio.AudioSamples;
import spindle.audio.PcmExtent;
import spindle.format.sheet.Listing;
import spindle.io.ByteSource;
import spindle.io.FileBytes;

/** A file that a sheet names, open. Its bytes are given to tracks one after the other, each with its own sector size. */
final class OpenFile {
    private final ByteSource source;
    private final Path path;
    private final Kind kind;
    private final ByteOrder order;
    private final long missing;
    private final long end;
    private long next;

    /** What a file holds. */
    enum Kind {
        /** Sectors and nothing else; a part of one at the end is a sector cut short. */
        SECTORS,
        /** Samples of any number; the last sector is filled with silence. */
        SAMPLES
    }

    private OpenFile(ByteSource source, Path path, Kind kind, PcmExtent extent) {
        this.source = source;
        this.path = path;
        this.kind = kind;
        order = extent.order();
        missing = extent.missing();
        end = extent.offset() + extent.bytes();
        next = extent.offset();
    }

    /** {@return a file of bare sectors} */
    static OpenFile ofSectors(FileBytes source, ByteOrder order) {
        return new OpenFile(source, source.path(), Kind.SECTORS, new PcmExtent(0, source.length(), 0, order));
    }

    /**
     * {@return a file of samples, behind the header of a WAV or AIFF, or decoded}
     *
     * @param path the file
     */
    static OpenFile ofSamples(Path path, AudioSamples samples) {
        return new OpenFile(samples.source(), path, Kind.SAMPLES, samples.extent());
    }

    ByteSource source() {
        return source;
    }

    Kind kind() {
        return kind;
    }

    /** {@return the byte order of samples in it} */
    ByteOrder order() {
        return order;
    }

    /** {@return how many more bytes the file's header promises} */
    long missing() {
        return missing;
    }

    Path path() {
        return path;
    }

    String name() {
        return Listing.name(path);
    }

    /** {@return where the next track's share begins, bytes from the beginning of the source} */
    long next() {
        return next;
    }

    /** {@return how many bytes have not been given away; negative where more was than there is} */
    long left() {
        return end - next;
    }

    /** Gives a track its share. */
    void take(long sectors, int stride) {
        next = Math.addExact(next, Math.multiplyExact(sectors, (long) stride));
    }
}
