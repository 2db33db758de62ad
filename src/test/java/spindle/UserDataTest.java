// SPDX-License-Identifier: Apache-2.0
package spindle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spindle.disc.Track;
import spindle.image.DiscImage;

class UserDataTest {
    private static final Path IMAGE = Path.of("src/test/resources/corpus/dev-m1/m1.cue");

    @Test
    void the_channel_gives_the_bytes_of_the_stream_from_any_position() throws Exception {
        try (DiscImage image = Spindle.open(IMAGE)) {
            Track track = image.disc().tracks().get(0);
            byte[] whole;
            try (InputStream in = DataTracks.userData(image, track)) {
                whole = in.readAllBytes();
            }
            assertThat(whole).hasSize(track.body().count() * 2048);
            try (SeekableByteChannel channel = DataTracks.userDataChannel(image, track)) {
                ByteBuffer some = ByteBuffer.allocate(5000);
                assertThat(channel.position(16 * 2048 + 1).read(some)).isEqualTo(5000);
                assertThat(some.array()).isEqualTo(Arrays.copyOfRange(whole, 16 * 2048 + 1, 16 * 2048 + 5001));
                assertThat(channel.position()).isEqualTo(16 * 2048 + 5001);
                assertThat(channel.position(whole.length).read(some.clear())).isEqualTo(-1);
                assertThat(channel.size()).isEqualTo(whole.length);
                assertThatThrownBy(() -> channel.write(some)).isInstanceOf(NonWritableChannelException.class);
            }
        }
    }

    @Test
    void a_closed_channel_refuses_to_read() throws Exception {
        try (DiscImage image = Spindle.open(IMAGE)) {
            SeekableByteChannel channel =
                    DataTracks.userDataChannel(image, image.disc().tracks().get(0));
            channel.close();
            assertThatThrownBy(channel::size).isInstanceOf(ClosedChannelException.class);
        }
    }
}
