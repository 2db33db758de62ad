// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import spindle.io.ByteSource;

/** The samples of a disc as Java programs play, mix and convert them: as a stream of {@code javax.sound}. */
public final class TrackAudio {
    /** 44,100 Hz, 16 bits, two channels, signed, little-endian. */
    public static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 2, true, false);

    private TrackAudio() {}

    /**
     * {@return samples as a stream} Closing it does not close the source.
     *
     * @param samples little-endian samples and nothing else
     */
    public static AudioInputStream open(ByteSource samples) {
        return new AudioInputStream(new Bytes(samples), FORMAT, samples.length() / FORMAT.getFrameSize());
    }

    /** The bytes of a source from its first on. */
    private static final class Bytes extends InputStream {
        private final ByteSource source;
        private long position;

        Bytes(ByteSource source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] dst, int at, int count) throws IOException {
            Objects.checkFromIndexSize(at, count, dst.length);
            if (count == 0) {
                return 0;
            }
            int read = source.read(position, ByteBuffer.wrap(dst, at, count));
            position += Math.max(0, read);
            return read <= 0 ? -1 : read;
        }

        @Override
        public int available() {
            return (int) Math.max(0, Math.min(Integer.MAX_VALUE, source.length() - position));
        }

        @Override
        public long skip(long count) {
            long skipped = Math.max(0, Math.min(count, source.length() - position));
            position += skipped;
            return skipped;
        }
    }
}
