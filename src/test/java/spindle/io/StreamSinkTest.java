// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;

class StreamSinkTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void bytes_go_out_in_order_and_all_of_them() throws IOException {
        StreamSink sink = new StreamSink("standard output", sip(3));
        sink.write(0, ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7}));
        assertThat(sink.position()).isEqualTo(7);
        sink.write(7, ByteBuffer.wrap(new byte[] {8}));
        assertThat(sink.position()).isEqualTo(8);
        assertThat(written.toByteArray()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThatThrownBy(() -> sink.write(0, ByteBuffer.allocate(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_that_ends_early_is_named() throws IOException {
        StreamSink sink = new StreamSink("standard output", sip(3));
        sink.write(0, ByteBuffer.allocate(1));
        assertThatThrownBy(() -> sink.write(1, ByteBuffer.allocate(99)))
                .isInstanceOf(OutputException.class)
                .hasMessage("standard output: cannot be written: full");
    }

    /** A channel that takes a few bytes at a time, and fails from the tenth on. */
    private WritableByteChannel sip(int most) {
        WritableByteChannel all = Channels.newChannel(written);
        return new WritableByteChannel() {
            @Override
            public int write(ByteBuffer src) throws IOException {
                if (written.size() >= 10) {
                    throw new IOException("full");
                }
                int limit = src.limit();
                src.limit(Math.min(limit, src.position() + most));
                int count = all.write(src);
                src.limit(limit);
                return count;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
