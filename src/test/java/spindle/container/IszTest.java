// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.io.DiscFormatException;
import spindle.io.UnsupportedImageException;

final class IszTest {
    private static final int CHUNK = 8192;

    @TempDir
    Path folder;

    @Test
    void reads_chunks_that_are_zero_stored_or_deflated() throws IOException {
        byte[] plain = Sample.bytes(25 * 2048, 4);
        Arrays.fill(plain, CHUNK, 2 * CHUNK, (byte) 0);
        Arrays.fill(plain, 2 * CHUNK, 3 * CHUNK, (byte) 1);
        Path file = Files.write(folder.resolve("game.isz"), isz(plain));
        Sample.requireEqual(file, plain);
        Sample.tryDamage(file, 200);
    }

    @Test
    void another_crc_is_damage() throws IOException {
        byte[] isz = isz(Sample.bytes(25 * 2048, 4));
        isz[48] ^= 1;
        Path file = Files.write(folder.resolve("bad.isz"), isz);
        assertThatThrownBy(() -> Containers.open(file)).isInstanceOf(DiscFormatException.class);
    }

    /** The input is its header and a table of chunks that have no bytes. */
    @Test
    void a_small_file_of_many_zeroes_is_refused_before_they_are_read() throws IOException {
        int chunks = 1000;
        int chunkBytes = 1 << 24;
        ByteBuffer isz = ByteBuffer.allocate(64 + chunks).order(ByteOrder.LITTLE_ENDIAN);
        isz.put(new byte[] {'I', 's', 'Z', '!', 64, 1})
                .putShort(10, (short) 2048)
                .putInt(12, chunks * (chunkBytes / 2048));
        isz.putInt(25, chunks)
                .putInt(29, chunkBytes)
                .put(33, (byte) 1)
                .putInt(35, 64)
                .putInt(43, 64 + chunks);
        byte[] table = new byte[chunks];
        IszContainer.reveal(table);
        isz.putInt(48, 1).position(64).put(table);
        Path file = Files.write(folder.resolve("sparse.isz"), isz.array());
        assertThatThrownBy(() -> Containers.open(file))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("sparse.isz: unpacks to more than 1073741824 bytes");
    }

    /** The first chunk is stored, the second of no length, the others deflated. */
    private static byte[] isz(byte[] plain) {
        int chunks = (plain.length + CHUNK - 1) / CHUNK;
        byte[] table = new byte[chunks * 3];
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < chunks; i++) {
            byte[] chunk = Arrays.copyOfRange(plain, i * CHUNK, Math.min(plain.length, (i + 1) * CHUNK));
            boolean zero = Arrays.equals(chunk, new byte[chunk.length]);
            byte[] stored = i == 0 ? chunk : zero ? new byte[0] : deflate(chunk);
            int pointer = stored.length | (i == 0 ? 1 : zero ? 0 : 2) << 22;
            table[i * 3] = (byte) pointer;
            table[i * 3 + 1] = (byte) (pointer >> 8);
            table[i * 3 + 2] = (byte) (pointer >> 16);
            body.writeBytes(stored);
        }
        IszContainer.reveal(table);
        CRC32 crc = new CRC32();
        crc.update(plain);
        ByteBuffer isz = ByteBuffer.allocate(64 + table.length + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        isz.put(new byte[] {'I', 's', 'Z', '!', 64, 1})
                .putShort(10, (short) 2048)
                .putInt(12, plain.length / 2048);
        isz.putInt(25, chunks)
                .putInt(29, CHUNK)
                .put(33, (byte) 3)
                .putInt(35, 64)
                .putInt(43, 64 + table.length);
        isz.putInt(48, (int) ~crc.getValue()).position(64).put(table).put(body.toByteArray());
        return isz.array();
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[plain.length * 2];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }
}
