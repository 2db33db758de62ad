// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.audio.flac.FlacFormatException;
import spindle.audio.flac.FrameDecoder;
import spindle.audio.flac.FrameIndex;
import spindle.audio.flac.PcmFormat;
import spindle.io.ByteSource;
import spindle.io.IncompleteImageException;

/** A place in a FLAC file, from which samples are decoded. It belongs to one thread at a time. */
final class FlacCursor {
    private static final int FIRST_WINDOW = 1 << 16;
    /** Bytes of samples that are decoded and dropped rather than sought over. */
    private static final int NEAR = 1 << 16;

    private final ByteSource file;
    private final FrameIndex index;
    private final FrameDecoder decoder;
    private final int sampleBytes;
    private byte[] window = new byte[FIRST_WINDOW];
    private int at;
    private int end;
    /** Position in the file of what follows the window. */
    private long next;

    private byte[] pcm = {};
    private int pcmAt;
    private int pcmEnd;
    /** Which byte of samples comes next. */
    private long position;
    /** The byte of samples behind the last that frames hold which follow one another from here. */
    private long runEnd;

    FlacCursor(ByteSource file, FrameIndex index, PcmFormat format) {
        this.file = file;
        this.index = index;
        decoder = new FrameDecoder(format);
        sampleBytes = format.bytesPerSample();
    }

    /** {@return which byte of samples comes next} */
    long position() {
        return position;
    }

    /** Reads bytes of samples until the buffer is full; where no frame holds any, silence. */
    void read(long offset, ByteBuffer dst) throws IOException {
        long wanted = offset;
        while (dst.hasRemaining()) {
            long sample = wanted / sampleBytes;
            wanted += index.holds(sample) ? decoded(wanted, dst) : silence(wanted, dst);
        }
    }

    private int silence(long wanted, ByteBuffer dst) {
        long next = index.nextHeld(wanted / sampleBytes);
        long silent = next * sampleBytes > wanted ? next * sampleBytes - wanted : Long.MAX_VALUE;
        int count = (int) Math.min(dst.remaining(), silent);
        for (int i = 0; i < count; i++) {
            dst.put((byte) 0);
        }
        return count;
    }

    private int decoded(long wanted, ByteBuffer dst) throws IOException {
        if (wanted < position || wanted >= runEnd || wanted - position > NEAR) {
            seek(wanted / sampleBytes);
        }
        while (position + (pcmEnd - pcmAt) <= wanted) {
            position += pcmEnd - pcmAt;
            decode();
        }
        pcmAt += (int) (wanted - position);
        int count = Math.min(pcmEnd - pcmAt, dst.remaining());
        dst.put(pcm, pcmAt, count);
        pcmAt += count;
        position = wanted + count;
        return count;
    }

    private void seek(long sample) {
        FrameIndex.Point point = index.point(sample);
        next = point.offset();
        at = 0;
        end = 0;
        pcmAt = 0;
        pcmEnd = 0;
        position = point.sample() * sampleBytes;
        runEnd = point.end() * sampleBytes;
    }

    /** Decodes the next frame. */
    private void decode() throws IOException {
        int used = frame();
        while (used == FrameDecoder.NEEDS_MORE) {
            refill();
            used = frame();
        }
        at += used;
        pcmAt = 0;
        pcmEnd = decoder.blockSize() * sampleBytes;
        if (pcm.length < pcmEnd) {
            pcm = new byte[pcmEnd];
        }
        decoder.copyPcm(pcm, 0);
    }

    private int frame() throws IncompleteImageException {
        try {
            return decoder.decode(window, at, end);
        } catch (FlacFormatException e) {
            IncompleteImageException broken = broken("damaged FLAC: " + e.reason());
            broken.initCause(e);
            throw broken;
        }
    }

    private IncompleteImageException broken(String problem) {
        return new IncompleteImageException(file.name() + ":" + (next - end + at), problem, "get the file again");
    }

    private void refill() throws IOException {
        System.arraycopy(window, at, window, 0, end - at);
        end -= at;
        at = 0;
        if (end == window.length) {
            byte[] larger = new byte[2 * window.length];
            System.arraycopy(window, 0, larger, 0, end);
            window = larger;
        }
        int read = file.read(next, ByteBuffer.wrap(window, end, window.length - end));
        if (read <= 0) {
            throw broken("ends inside its FLAC stream");
        }
        end += read;
        next += read;
    }
}
