// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source as a channel and as a stream: what Java's own give for the same bytes. */
class SourceChannelTest {
    @TempDir
    Path folder;

    private final byte[] bytes = new byte[300];

    private FileSource source() throws IOException {
        new SplittableRandom(1).nextBytes(bytes);
        bytes[20] = -1;
        return FileSource.open(Files.write(folder.resolve("a.bin"), bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_stream_gives_what_a_stream_of_an_array_gives(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (FileSource source = source();
                InputStream ours = new SourceStream(source, 20, 280);
                InputStream theirs = new ByteArrayInputStream(bytes, 20, 260)) {
            for (int step = 0; step < 60; step++) {
                int count = random.nextInt(12);
                switch (random.nextInt(3)) {
                    case 0 -> assertThat(ours.read()).isEqualTo(theirs.read());
                    case 1 -> assertThat(ours.skip(count)).isEqualTo(theirs.skip(count));
                    default -> reads(ours, theirs, count);
                }
                assertThat(ours.available()).isEqualTo(theirs.available());
            }
            assertThat(ours.skip(-5)).isZero();
            assertThat(ours.readAllBytes()).isEqualTo(theirs.readAllBytes());
            assertThat(ours.read()).isEqualTo(-1);
            assertThat(ours.read(new byte[0])).isZero();
        }
    }

    private static void reads(InputStream ours, InputStream theirs, int count) throws IOException {
        byte[] got = new byte[count + 2];
        byte[] wanted = new byte[count + 2];
        assertThat(ours.read(got, 1, count)).isEqualTo(theirs.read(wanted, 1, count));
        assertThat(got).isEqualTo(wanted);
    }

    @Test
    void a_stream_whose_source_is_cut_ends() throws IOException {
        try (FileSource source = source();
                InputStream stream = new SourceStream(source, 298, 310)) {
            assertThat(stream.available()).isEqualTo(12);
            assertThat(stream.read(new byte[12])).isEqualTo(2);
            assertThat(stream.read(new byte[12])).isEqualTo(-1);
            assertThat(stream.available()).isEqualTo(10);
        }
    }

    @Test
    void a_channel_reads_on_from_its_position() throws IOException {
        try (FileSource source = source();
                SourceChannel channel = new SourceChannel(source)) {
            assertThat(channel.size()).isEqualTo(300);
            ByteBuffer dst = ByteBuffer.allocate(10);
            assertThat(channel.read(dst)).isEqualTo(10);
            assertThat(channel.position()).isEqualTo(10);
            assertThat(channel.position(0)).isSameAs(channel);
            assertThat(Channels.newInputStream(channel).readNBytes(20)).isEqualTo(Arrays.copyOf(bytes, 20));
            assertThat(channel.position(290).read(ByteBuffer.allocate(20))).isEqualTo(10);
            assertThat(channel.read(ByteBuffer.allocate(20))).isEqualTo(-1);
            assertThat(channel.position(1000).read(ByteBuffer.allocate(20))).isEqualTo(-1);
            assertThatThrownBy(() -> channel.position(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_channel_is_not_written_to() throws IOException {
        try (FileSource source = source();
                SourceChannel channel = new SourceChannel(source)) {
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1)))
                    .isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> channel.truncate(1)).isInstanceOf(NonWritableChannelException.class);
        }
    }

    @Test
    void a_closed_channel_does_nothing_more() throws IOException {
        try (FileSource source = source()) {
            SourceChannel channel = new SourceChannel(source);
            assertThat(channel.isOpen()).isTrue();
            channel.close();
            assertThat(channel.isOpen()).isFalse();
            assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(ClosedChannelException.class);
            assertThatThrownBy(channel::position).isInstanceOf(ClosedChannelException.class);
            assertThatThrownBy(() -> channel.position(1)).isInstanceOf(ClosedChannelException.class);
            assertThatThrownBy(channel::size).isInstanceOf(ClosedChannelException.class);
        }
    }
}
