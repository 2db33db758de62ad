// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorTransform;

/** Makes small ISO 9660 volumes: path tables in blocks 18 and 19, the root directory in 20, files where they are put. */
final class MadeVolume {
    private static final int BLOCK = 2048;
    private static final int PRIMARY = 16 * BLOCK;
    private static final int ROOT = 20;

    private final byte[] image;
    private final int base;
    private int next = ROOT * BLOCK;

    /**
     * @param blocks how many it says it has, and has
     * @param base the LBA of block 0, which its addresses count
     */
    MadeVolume(int blocks, int base) {
        this.image = new byte[blocks * BLOCK];
        this.base = base;
        image[PRIMARY] = 1;
        put(PRIMARY + 1, "CD001\1");
        put(PRIMARY + 40, "MADE                            ");
        both(PRIMARY + 80, blocks);
        buffer(ByteOrder.LITTLE_ENDIAN).putShort(PRIMARY + 128, (short) BLOCK);
        buffer(ByteOrder.BIG_ENDIAN).putShort(PRIMARY + 130, (short) BLOCK);
        both(PRIMARY + 132, 10);
        buffer(ByteOrder.LITTLE_ENDIAN).putInt(PRIMARY + 140, base + 18);
        buffer(ByteOrder.BIG_ENDIAN).putInt(PRIMARY + 148, base + 19);
        record(PRIMARY + 156, "\0", ROOT, BLOCK, 2);
        pathTable(18 * BLOCK, ByteOrder.LITTLE_ENDIAN);
        pathTable(19 * BLOCK, ByteOrder.BIG_ENDIAN);
        image[PRIMARY + BLOCK] = (byte) 255;
        put(PRIMARY + BLOCK + 1, "CD001\1");
        next += record(next, "\0", ROOT, BLOCK, 2);
        next += record(next, "\1", ROOT, BLOCK, 2);
    }

    MadeVolume(int blocks) {
        this(blocks, 0);
    }

    /** Adds a file of noise, which may lie or end behind the volume. */
    MadeVolume file(String name, int block, int bytes) {
        next += record(next, name + ";1", block, bytes, 0);
        byte[] noise = new byte[bytes];
        new SplittableRandom(block).nextBytes(noise);
        int at = Math.min(image.length, block * BLOCK);
        System.arraycopy(noise, 0, image, at, Math.min(bytes, image.length - at));
        return this;
    }

    /** Adds a file. */
    MadeVolume file(String name, int block, byte[] bytes) {
        next += record(next, name + ";1", block, bytes.length, 0);
        System.arraycopy(bytes, 0, image, block * BLOCK, bytes.length);
        return this;
    }

    /** Adds a directory, which takes what is added from now on. */
    MadeVolume folder(String name, int block) {
        record(next, name, block, BLOCK, 2);
        next = block * BLOCK;
        next += record(next, "\0", block, BLOCK, 2);
        next += record(next, "\1", ROOT, BLOCK, 2);
        return this;
    }

    /** Puts bytes at the beginning of a block. */
    MadeVolume block(int block, byte[] bytes) {
        System.arraycopy(bytes, 0, image, block * BLOCK, bytes.length);
        return this;
    }

    /** {@return the first blocks} */
    byte[] blocks(int count) {
        return Arrays.copyOf(image, count * BLOCK);
    }

    /** {@return the first blocks as raw sectors of Mode 1 from an LBA on} */
    byte[] raw(int count, int lba) {
        byte[] raw = new byte[count * 2352];
        SectorTransform.between(TrackMode.MODE1, SectorLayout.USER_2048, SectorLayout.RAW_2352)
                .apply(image, 0, raw, 0, lba, count);
        return raw;
    }

    private int record(int at, String name, int block, int bytes, int flags) {
        int length = 33 + name.length() + 1 - name.length() % 2;
        image[at] = (byte) length;
        both(at + 2, base + block);
        both(at + 10, bytes);
        image[at + 25] = (byte) flags;
        image[at + 28] = 1;
        image[at + 31] = 1;
        image[at + 32] = (byte) name.length();
        put(at + 33, name);
        return length;
    }

    /** The path table of a root alone (ISO 9660, 9.4). */
    private void pathTable(int at, ByteOrder order) {
        image[at] = 1;
        buffer(order).putInt(at + 2, base + ROOT);
        buffer(order).putShort(at + 6, (short) 1);
    }

    private void both(int at, int value) {
        buffer(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        buffer(ByteOrder.BIG_ENDIAN).putInt(at + 4, value);
    }

    private ByteBuffer buffer(ByteOrder order) {
        return ByteBuffer.wrap(image).order(order);
    }

    private void put(int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, image, at, bytes.length);
    }
}
