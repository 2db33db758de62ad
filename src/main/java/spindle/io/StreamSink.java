// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Writes to a stream, where what is written stays: each write begins where the last one ended. */
public final class StreamSink implements ByteSink {
    private final String name;
    private final WritableByteChannel channel;
    private long written;

    /** @param name what a message calls the stream */
    public StreamSink(String name, WritableByteChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /** {@return how many bytes were written, which is where the next write begins} */
    public long position() {
        return written;
    }

    @Override
    public void write(long position, ByteBuffer src) throws IOException {
        if (position != written) {
            throw new IllegalArgumentException("byte " + position + " of a stream that is at " + written);
        }
        try {
            while (src.hasRemaining()) {
                written += channel.write(src);
            }
        } catch (IOException e) {
            throw new OutputException(name, "cannot be written: " + e.getMessage(), "");
        }
    }
}
