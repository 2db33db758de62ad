// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import spindle.io.SourceStream;

/** Samples that are read once, from the first to the last, a frame (a sample of each channel) at a time. */
final class PcmFrames implements Closeable {
    private static final int FRAMES = 1 << 13;
    /** A decoder that gives nothing so often has come to its end without knowing. */
    private static final int MOST_EMPTY_READS = 10_000;

    private final InputStream in;
    private final PcmLayout layout;
    private final long promised;
    private final byte[] bytes;
    private final ByteBuffer view;
    private long left;
    private int held;

    /** @param promised how many frames there should be, and no more are read; -1 where that is not known */
    PcmFrames(InputStream in, PcmLayout layout, long promised) {
        this.in = in;
        this.layout = layout;
        this.promised = promised;
        left = promised < 0 ? Long.MAX_VALUE : promised * layout.frameBytes();
        bytes = new byte[FRAMES * layout.frameBytes()];
        view = ByteBuffer.wrap(bytes).order(layout.order());
    }

    /** {@return the samples of a FLAC} */
    static PcmFrames of(FlacSource samples) {
        PcmLayout layout = samples.layout();
        InputStream in = new SourceStream(samples, 0, samples.length());
        return new PcmFrames(in, layout, (samples.length() + samples.missing()) / layout.frameBytes());
    }

    PcmLayout layout() {
        return layout;
    }

    /** {@return how many frames there should be; -1 where that is not known} */
    long promised() {
        return promised;
    }

    /** {@return the most frames of one {@link #next}} */
    int mostFrames() {
        return FRAMES;
    }

    /** Reads as many frames as it can hold, all there are at the end; returns how many, 0 behind the end. */
    int next() throws IOException {
        held = 0;
        int empty = 0;
        int wanted = (int) Math.min(bytes.length, left);
        while (held < wanted && empty < MOST_EMPTY_READS) {
            int read = in.read(bytes, held, wanted - held);
            if (read < 0) {
                break;
            }
            empty = read == 0 ? empty + 1 : 0;
            held += read;
        }
        left -= held;
        return held / layout.frameBytes();
    }

    /** {@return the bytes of the frames read last} */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes, 0, held - held % layout.frameBytes());
    }

    /**
     * Gives one channel of the frames read last, in numbers from -1 to 1.
     *
     * @param dst receives them from {@code at} on
     */
    void channel(int channel, int frames, float[] dst, int at) {
        int from = channel * layout.bytes();
        for (int i = 0; i < frames; i++) {
            dst[at + i] = sample(from + i * layout.frameBytes());
        }
    }

    private float sample(int at) {
        return switch (layout.coding()) {
            case FLOAT -> layout.bytes() == Double.BYTES ? (float) view.getDouble(at) : view.getFloat(at);
            case SIGNED -> integer(at) * scale();
            case COMPRESSED -> throw new IllegalStateException("a decoder has to say");
            case UNSIGNED -> (integer(at) ^ Integer.MIN_VALUE >> (Integer.SIZE - layout.bits())) * scale();
        };
    }

    private float scale() {
        return 1f / (1L << (layout.bits() - 1));
    }

    /** {@return a sample with its sign extended} */
    private int integer(int at) {
        return switch (layout.bytes()) {
            case 1 -> bytes[at];
            case 2 -> view.getShort(at);
            case 3 ->
                layout.order() == ByteOrder.BIG_ENDIAN
                        ? bytes[at] << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF)
                        : bytes[at + 2] << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at] & 0xFF);
            default -> view.getInt(at);
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
