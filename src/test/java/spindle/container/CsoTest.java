// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

final class CsoTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2048, 0", "2048, 2", "4096, 0", "16384, 5"})
    void reads_blocks_of_deflate_and_stored_ones(int blockBytes, int align) throws IOException {
        byte[] plain = Sample.bytes(300_001, 5);
        Path file = Files.write(folder.resolve("game.cso"), Sample.cso(plain, blockBytes, align));
        Sample.requireEqual(file, plain);
        try (FileBytes source = Containers.open(file)) {
            assertThat(source.name()).isEqualTo("game.iso");
        }
    }

    @Test
    void damage_is_told() throws IOException {
        Path file = Files.write(folder.resolve("game.cso"), Sample.cso(Sample.bytes(20_000, 6), 2048, 0));
        Sample.tryDamage(file, 400);
    }

    @Test
    void a_cut_file_does_not_open() throws IOException {
        byte[] cso = Sample.cso(Sample.bytes(20_000, 6), 2048, 0);
        Path file = Files.write(folder.resolve("cut.cso"), Arrays.copyOf(cso, cso.length - 1));
        assertThatThrownBy(() -> Containers.open(file)).isInstanceOf(DiscFormatException.class);
    }

    /** The bytes of "abcabcabcabcX" are three literals, a match of nine at distance three, one literal. */
    @Test
    void reads_blocks_of_lz4() throws IOException {
        byte[] block = {0x35, 'a', 'b', 'c', 3, 0, 0x10, 'X', 0x55};
        byte[] plain = "abcabcabcabcX".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer zso = ByteBuffer.allocate(32 + block.length).order(ByteOrder.LITTLE_ENDIAN);
        zso.put(new byte[] {'Z', 'I', 'S', 'O'})
                .putInt(24)
                .putLong(plain.length)
                .putInt(2048);
        zso.put((byte) 1)
                .put((byte) 0)
                .putShort((short) 0)
                .putInt(32)
                .putInt(32 + block.length)
                .put(block);
        Sample.requireEqual(Files.write(folder.resolve("game.zso"), zso.array()), plain);
        Sample.tryDamage(folder.resolve("game.zso"), 300);
    }

    @Test
    void lz4_never_leaves_its_block() {
        byte[][] bad = {
            {},
            {0x10},
            {(byte) 0xF0, (byte) 255},
            {0x10, 'a', 0, 0},
            {0x10, 'a', 2, 0},
            {0x1F, 'a', 1, 0, (byte) 255, 0}
        };
        for (byte[] block : bad) {
            assertThatThrownBy(() -> Lz4Block.decode(block, 20)).isInstanceOf(DataFormatException.class);
        }
    }
}
