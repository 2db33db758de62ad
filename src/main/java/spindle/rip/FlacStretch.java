// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import spindle.audio.flac.EncoderSettings;
import spindle.audio.flac.FrameEncoder;
import spindle.audio.flac.PcmFormat;
import spindle.audio.flac.StreamSummary;
import spindle.io.ByteSink;

/** Samples of whole frames, which one thread encodes; the last stretch of a stream may end within a frame. */
final class FlacStretch {
    private static final int FRAME_SAMPLES = EncoderSettings.DEFAULT.blockSize();
    private static final int FRAME_BYTES = FRAME_SAMPLES * PcmFormat.CD.bytesPerSample();
    private static final int FRAMES = 32;

    /** Bytes of samples in a stretch: half a megabyte. */
    static final int BYTES = FRAMES * FRAME_BYTES;

    private final int number;
    private final byte[] pcm;
    private final AtomicInteger missing;
    private final int[] frameBytes;
    private byte[] frames = new byte[0];

    /**
     * @param number from 0
     * @param bytes how many bytes of samples it has
     */
    FlacStretch(int number, int bytes) {
        this.number = number;
        pcm = new byte[bytes];
        missing = new AtomicInteger(bytes);
        frameBytes = new int[(bytes + FRAME_BYTES - 1) / FRAME_BYTES];
    }

    int number() {
        return number;
    }

    /** Takes samples, as many as belong here; returns how many bytes. */
    int take(int at, ByteBuffer src) {
        int bytes = Math.min(src.remaining(), pcm.length - at);
        src.get(pcm, at, bytes);
        return bytes;
    }

    /** {@return whether with these bytes all are there; true once} */
    boolean isLast(int taken) {
        return missing.addAndGet(-taken) == 0;
    }

    void encode(FrameEncoder encoder) {
        byte[] room = new byte[frameBytes.length * encoder.maxFrameBytes()];
        int end = 0;
        for (int i = 0; i < frameBytes.length; i++) {
            long frame = (long) number * FRAMES + i;
            frameBytes[i] = encoder.encode(pcm, i * FRAME_BYTES, samples(i), frame, room, end);
            end += frameBytes[i];
        }
        frames = Arrays.copyOf(room, end);
    }

    private int samples(int frame) {
        int bytes = Math.min(FRAME_BYTES, pcm.length - frame * FRAME_BYTES);
        return bytes / PcmFormat.CD.bytesPerSample();
    }

    /** Writes the frames, and counts them; returns how many bytes. */
    int write(ByteSink out, long position, StreamSummary summary) throws IOException {
        out.write(position, ByteBuffer.wrap(frames));
        for (int i = 0; i < frameBytes.length; i++) {
            summary.addSamples(pcm, i * FRAME_BYTES, samples(i));
            summary.addFrame(samples(i), frameBytes[i]);
        }
        return frames.length;
    }
}
