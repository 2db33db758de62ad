// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import spindle.io.ByteSource;
import spindle.io.FileBytes;
import spindle.io.SpindleException;

/** Bytes to pack, and what has to hold of them once they are read through a container. */
final class Sample {
    private Sample() {}

    /** {@return so many bytes: stretches of zeroes, of a pattern and of noise, so that some blocks compress} */
    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < count; ) {
            int end = Math.min(count, at + 1 + random.nextInt(5000));
            int kind = random.nextInt(3);
            for (; at < end; at++) {
                bytes[at] = (byte) (kind == 0 ? 0 : kind == 1 ? at % 50 : random.nextInt(256));
            }
        }
        return bytes;
    }

    static void requireEqual(Path file, byte[] expected) throws IOException {
        try (FileBytes source = Containers.open(file)) {
            assertThat(source.containers()).isNotEmpty();
            assertThat(source.length()).isEqualTo(expected.length);
            assertThat(source.read(0, expected.length)).isEqualTo(expected);
            assertThat(source.read(expected.length, 10)).isEmpty();
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 200; i++) {
                int at = random.nextInt(expected.length);
                requireSome(source, expected, at, random.nextInt(10_000));
            }
        }
    }

    private static void requireSome(ByteSource source, byte[] expected, int at, int count) throws IOException {
        int there = Math.min(count, expected.length - at);
        ByteBuffer dst = ByteBuffer.allocateDirect(count + 3).position(2);
        dst.limit(2 + count);
        assertThat(source.read(at, dst)).isEqualTo(there);
        for (int i = 0; i < there; i++) {
            assertThat(dst.get(2 + i)).isEqualTo(expected[at + i]);
        }
        assertThat(dst.position()).isEqualTo(2 + there);
    }

    /** Cuts and changes a file, and wants a value or a message of ours each time. */
    static void tryDamage(Path good, int tries) throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        Path bad = good.resolveSibling("bad-" + good.getFileName());
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < tries; i++) {
            int length = i < 70 ? Math.min(i, bytes.length) : random.nextInt(bytes.length);
            tryOpen(bad, Arrays.copyOf(bytes, length), "cut at " + length);
            byte[] changed = bytes.clone();
            int within = i % 2 == 0 ? Math.min(100, bytes.length) : bytes.length;
            for (int k = 0; k <= random.nextInt(4); k++) {
                changed[random.nextInt(within)] = (byte) random.nextInt(256);
            }
            tryOpen(bad, changed, "change " + i);
        }
    }

    private static void tryOpen(Path bad, byte[] bytes, String what) throws IOException {
        Files.write(bad, bytes);
        try (FileBytes source = Containers.open(bad)) {
            for (long at = 0; at < Math.min(source.length(), 4L << 20); at += 1 << 16) {
                assertThat(source.read(at, ByteBuffer.allocate(1 << 16))).isPositive();
            }
            source.read(Math.max(0, source.length() - 100), 100);
        } catch (SpindleException e) {
            assertThat(e.getMessage()).contains("bad-");
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(what + " gives " + e, e);
        }
    }

    /** {@return a CSO of version 1: blocks of deflate, stored where that is no shorter} */
    static byte[] cso(byte[] plain, int blockBytes, int align) {
        int blocks = (plain.length + blockBytes - 1) / blockBytes;
        ByteBuffer head = ByteBuffer.allocate(24 + 4 * (blocks + 1)).order(ByteOrder.LITTLE_ENDIAN);
        head.put(new byte[] {'C', 'I', 'S', 'O'})
                .putInt(24)
                .putLong(plain.length)
                .putInt(blockBytes);
        head.put((byte) 1).put((byte) align).putShort((short) 0);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < blocks; i++) {
            while ((head.capacity() + body.size()) % (1 << align) != 0) {
                body.write('X');
            }
            int count = Math.min(blockBytes, plain.length - i * blockBytes);
            byte[] deflated = deflate(plain, i * blockBytes, count);
            boolean stored = deflated.length >= count;
            head.putInt((head.capacity() + body.size()) >> align | (stored ? 1 << 31 : 0));
            body.write(stored ? plain : deflated, stored ? i * blockBytes : 0, stored ? count : deflated.length);
        }
        while ((head.capacity() + body.size()) % (1 << align) != 0) {
            body.write('X');
        }
        head.putInt((head.capacity() + body.size()) >> align);
        byte[] all = Arrays.copyOf(head.array(), head.capacity() + body.size());
        System.arraycopy(body.toByteArray(), 0, all, head.capacity(), body.size());
        return all;
    }

    private static byte[] deflate(byte[] plain, int at, int count) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain, at, count);
        deflater.finish();
        byte[] out = new byte[count * 2 + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }
}
