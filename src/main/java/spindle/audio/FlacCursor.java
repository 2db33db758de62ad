// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import spindle.audio.flac.FlacDecoder;
import spindle.audio.flac.FlacFormatException;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.SeekSearch;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** A place in a FLAC file, from which samples are decoded. It belongs to one thread at a time. */
final class FlacCursor {
    private static final int FIRST_WINDOW = 1 << 16;
    /** Bytes of samples that are decoded and thrown away sooner than searched for. */
    private static final int NEAR = 1 << 16;

    private final ByteSource file;
    private final FlacDecoder decoder = new FlacDecoder();
    private byte[] window = new byte[FIRST_WINDOW];
    private int at;
    private int end;
    /** Position in the file of what follows the window. */
    private long next;

    private byte[] pcm = {};
    private int pcmAt;
    private int pcmEnd;
    private long position;
    private boolean sought;

    FlacCursor(ByteSource file) {
        this.file = file;
    }

    /** {@return what stands before the first frame} */
    FlacMetadata metadata() throws IOException {
        while (decoder.metadata().isEmpty()) {
            step();
        }
        return decoder.metadata().get();
    }

    private int sampleBytes() throws IOException {
        return metadata().streamInfo().format().bytesPerSample();
    }

    /** {@return which byte of samples comes next} */
    long position() {
        return position;
    }

    /** Reads bytes of samples until the buffer is full; they are there. */
    void read(long offset, ByteBuffer dst) throws IOException {
        if (offset < position || offset - position > NEAR) {
            seek(offset / sampleBytes());
        }
        while (dst.hasRemaining()) {
            if (pcmAt == pcmEnd) {
                decode();
            }
            long before = Math.max(0, Math.min(pcmEnd - pcmAt, offset - position));
            pcmAt += (int) before;
            int count = Math.min(pcmEnd - pcmAt, dst.remaining());
            dst.put(pcm, pcmAt, count);
            pcmAt += count;
            position += before + count;
        }
    }

    private void seek(long sample) throws IOException {
        SeekSearch search = new SeekSearch(metadata(), file.length(), sample);
        while (!search.isDone()) {
            byte[] look = file.read(search.offset(), decoder.windowBytes());
            search.look(look, 0, look.length);
        }
        decoder.seek(sample, search.offset());
        sought = true;
        next = search.offset();
        at = 0;
        end = 0;
        pcmAt = 0;
        pcmEnd = 0;
        position = sample * sampleBytes();
    }

    /** Decodes the next block. */
    private void decode() throws IOException {
        metadata();
        do {
            step();
        } while (decoder.blockSize() == 0);
        pcmAt = 0;
        pcmEnd = decoder.blockSize() * sampleBytes();
        if (pcm.length < pcmEnd) {
            pcm = new byte[pcmEnd];
        }
        decoder.copyPcm(ByteOrder.LITTLE_ENDIAN, pcm, 0);
        if (!sought && decoder.isDone()) {
            compareSum();
        }
    }

    /** The stream's checksum tells where each frame is intact and yet another than it was. */
    private void compareSum() throws IOException {
        try {
            if (decoder.finish(0) == FlacDecoder.Md5Check.DIFFERS) {
                throw new DiscFormatException(file.name(), "has other samples than its MD5 says", "get the file again");
            }
        } catch (FlacFormatException e) {
            throw broken(e);
        }
    }

    private void step() throws IOException {
        try {
            int used = decoder.decode(window, at, end);
            at += used;
            if (used == FlacDecoder.NEEDS_MORE && !refill()) {
                throw new DiscFormatException(file.name(), "ends inside its FLAC stream", "get the whole file");
            }
        } catch (FlacFormatException e) {
            throw broken(e);
        }
    }

    private DiscFormatException broken(FlacFormatException e) {
        DiscFormatException broken =
                new DiscFormatException(file.name() + ":" + e.offset(), "damaged FLAC: " + e.reason(), "get it again");
        broken.initCause(e);
        return broken;
    }

    private boolean refill() throws IOException {
        System.arraycopy(window, at, window, 0, end - at);
        end -= at;
        at = 0;
        if (end == window.length) {
            byte[] larger = new byte[2 * window.length];
            System.arraycopy(window, 0, larger, 0, end);
            window = larger;
        }
        int read = file.read(next, ByteBuffer.wrap(window, end, window.length - end));
        end += Math.max(0, read);
        next += Math.max(0, read);
        return read > 0;
    }
}
