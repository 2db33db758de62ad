// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.Track;
import spindle.filesystem.recognise.Volumes;
import spindle.format.ReadOptions;
import spindle.format.raw.RawFormat;
import spindle.image.DiscImage;

class TrackBlocksTest {
    @TempDir
    private Path folder;

    /** The digests are those of the samples' table: 2048 bytes of every sector. */
    @ParameterizedTest
    @CsvSource({
        "dev-xa/xa.bin, 0407814d0159f95d4f6ba363972d219bf942dd94dec39f3731c6f73d669000f8",
        "dev-mixed-single/mixed.bin, 22ef9621f5eb5536d44b36d55547170fe7938c8f1df73942cbbee2e5fa5d92e2"
    })
    void takes_user_data_out_of_raw_sectors(String sample, String digest) throws IOException {
        byte[] user = user(ArrayBlocks.sample(sample));
        assertThat(sha256(user)).isEqualTo(digest);
        assertThat(Volumes.identify(ArrayBlocks.of(user)).volumes()).isNotEmpty();
    }

    @Test
    void takes_the_same_out_of_every_layout() throws IOException {
        byte[] raw = ArrayBlocks.sample("dev-xa/xa.bin");
        byte[] expected = user(raw);
        for (int[] window : new int[][] {{12, 2340}, {16, 2336}, {16, 2332}, {16, 2056}, {24, 2048}}) {
            byte[] cut = new byte[raw.length / 2352 * window[1]];
            for (int i = 0; i < raw.length / 2352; i++) {
                System.arraycopy(raw, i * 2352 + window[0], cut, i * window[1], window[1]);
            }
            if (window[1] == 2048) {
                assertThat(cut).isEqualTo(expected);
            } else {
                assertThat(user(cut)).isEqualTo(expected);
            }
        }
    }

    @Test
    void recognises_a_playstation_disc_inside_raw_sectors() throws IOException {
        try (DiscImage image = open(ArrayBlocks.sample("psx-mkpsxiso/psx.bin"))) {
            TrackContent content = Volumes.identify(blocks(image));
            assertThat(content.systems()).hasSize(1);
            assertThat(content.systems().get(0)).startsWith("PlayStation");
            assertThat(content.volumes().get(0).details()).contains("CD-XA");
        }
    }

    @Test
    void reads_what_is_there_and_nothing_else() throws IOException {
        try (DiscImage image = open(ArrayBlocks.sample("dev-m1/m1.bin"))) {
            TrackBlocks blocks = blocks(image);
            assertThat(blocks.blocks()).isEqualTo(29);
            assertThat(blocks.read(28, 100)).hasSize(2048);
            assertThat(blocks.read(29, 1)).isEmpty();
            assertThat(blocks.read(-1, 1)).isEmpty();
            assertThat(blocks.read(Long.MAX_VALUE, 1)).isEmpty();
        }
    }

    private byte[] user(byte[] stored) throws IOException {
        try (DiscImage image = open(stored)) {
            return blocks(image).read(0, Integer.MAX_VALUE);
        }
    }

    private static TrackBlocks blocks(DiscImage image) {
        Track track = image.disc().tracks().get(0);
        return new TrackBlocks(image, track);
    }

    private DiscImage open(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("track.bin"), bytes);
        return new RawFormat().reader().orElseThrow().open(file, ReadOptions.DEFAULT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
