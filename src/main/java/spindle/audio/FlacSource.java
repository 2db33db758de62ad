// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.PcmFormat;
import spindle.io.ByteSource;
import spindle.io.UnsupportedImageException;

/**
 * The samples of a FLAC file: little-endian bytes, decoded when they are read, from any position and by any number of
 * threads. What is read in order from the first sample to the last is held against the stream's MD5.
 */
public final class FlacSource implements ByteSource {
    private final ByteSource file;
    private final FlacMetadata metadata;
    private final long bytes;
    private final Deque<FlacCursor> idle = new ArrayDeque<>();

    private FlacSource(ByteSource file, FlacMetadata metadata, FlacCursor first) {
        this.file = file;
        this.metadata = metadata;
        bytes = metadata.streamInfo().totalSamples()
                * metadata.streamInfo().format().bytesPerSample();
        idle.add(first);
    }

    /** {@return whether a file begins like FLAC} */
    public static boolean isFlac(ByteSource file) throws IOException {
        return PcmSearch.tag(file.read(PcmSearch.behindTag(file), 4), 0).equals("fLaC");
    }

    /**
     * Opens a file. It stays the caller's to close.
     *
     * @throws spindle.io.DiscFormatException where it is no FLAC, or damaged
     * @throws UnsupportedImageException where its samples are not counted
     */
    public static FlacSource open(ByteSource file) throws IOException {
        FlacCursor cursor = new FlacCursor(file);
        FlacMetadata metadata = cursor.metadata();
        if (metadata.streamInfo().totalSamples() == 0) {
            throw new UnsupportedImageException(
                    file.name(), "does not say how many samples it has", "decode it: flac -d \"" + file.name() + "\"");
        }
        return new FlacSource(file, metadata, cursor);
    }

    /** {@return how its bytes are samples: little-endian, signed} */
    PcmLayout layout() {
        PcmFormat format = metadata.streamInfo().format();
        return new PcmLayout(
                format.sampleRate(),
                format.channels(),
                format.bitsPerSample(),
                format.bytesPerChannel(),
                PcmLayout.Coding.SIGNED,
                ByteOrder.LITTLE_ENDIAN);
    }

    /** {@return what the file says of itself} */
    public FlacMetadata metadata() {
        return metadata;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public long length() {
        return bytes;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int count = (int) Math.max(0, Math.min(dst.remaining(), bytes - offset));
        if (count == 0) {
            return 0;
        }
        int limit = dst.limit();
        dst.limit(dst.position() + count);
        FlacCursor cursor = take(offset).orElseGet(() -> new FlacCursor(file));
        cursor.read(offset, dst);
        dst.limit(limit);
        synchronized (idle) {
            idle.addFirst(cursor);
        }
        return count;
    }

    /** {@return a cursor that nobody uses; the one that stands at this byte, where there is one} */
    private Optional<FlacCursor> take(long offset) {
        synchronized (idle) {
            for (FlacCursor cursor : idle) {
                if (cursor.position() == offset) {
                    idle.remove(cursor);
                    return Optional.of(cursor);
                }
            }
            return Optional.ofNullable(idle.pollLast());
        }
    }

    /** Forgets what was decoded; the file stays open. */
    @Override
    public void close() {
        synchronized (idle) {
            idle.clear();
        }
    }
}
