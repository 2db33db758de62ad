// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A sound ISO 9660 volume of 40 blocks, made field by field: descriptors from block 16 on, path tables in blocks 20 and 21,
 * the root directory in block 22, Joliet's in block 25, the boot catalogue in block 28, files from block 30 on.
 */
final class MadeVolume {
    static final int BLOCK = 2048;
    static final int BLOCKS = 40;
    static final int PRIMARY = 16 * BLOCK;
    static final int LITTLE_TABLE = 20 * BLOCK;
    static final int BIG_TABLE = 21 * BLOCK;
    static final int ROOT = 22 * BLOCK;
    static final int CATALOG = 28 * BLOCK;
    /** The record behind those of the directory itself and its parent. */
    static final int FIRST_RECORD = ROOT + 68;

    private static final int JOLIET_ROOT = 25 * BLOCK;

    private final byte[] image = new byte[BLOCKS * BLOCK];
    private int descriptors;
    private int next;

    MadeVolume() {
        descriptor(1, 22, 20);
        next = ROOT;
        startDirectory(22);
    }

    /** Adds Joliet, whose root directory what is added next goes to. */
    MadeVolume joliet() {
        int at = descriptor(2, 25, 23);
        put(at + 88, "%/E");
        next = JOLIET_ROOT;
        startDirectory(25);
        return this;
    }

    /** Adds El Torito with one image. */
    MadeVolume boot(int block) {
        int at = (16 + descriptors) * BLOCK;
        put(at + 1, "CD001");
        image[at + 6] = 1;
        put(at + 7, "EL TORITO SPECIFICATION");
        little(at + 71, 28);
        descriptors++;
        image[CATALOG] = 1;
        image[CATALOG + 28] = (byte) 0xAA;
        image[CATALOG + 29] = 0x55;
        image[CATALOG + 30] = 0x55;
        image[CATALOG + 31] = (byte) 0xAA;
        image[CATALOG + 32] = (byte) 0x88;
        image[CATALOG + 38] = 4;
        little(CATALOG + 40, block);
        return this;
    }

    private int descriptor(int type, int root, int table) {
        int at = (16 + descriptors) * BLOCK;
        image[at] = (byte) type;
        put(at + 1, "CD001");
        image[at + 6] = 1;
        both32(at + 80, BLOCKS);
        both16(at + 120, 1);
        both16(at + 124, 1);
        both16(at + 128, BLOCK);
        both32(at + 132, 10);
        little(at + 140, table);
        big(at + 148, table + 1);
        record(at + 156, "\0", root, BLOCK, 2);
        for (int date = 813; date < 881; date += 17) {
            Arrays.fill(image, at + date, at + date + 16, (byte) '0');
        }
        image[table * BLOCK] = 1;
        little(table * BLOCK + 2, root);
        little16(table * BLOCK + 6, 1);
        image[(table + 1) * BLOCK] = 1;
        big(table * BLOCK + BLOCK + 2, root);
        image[table * BLOCK + BLOCK + 7] = 1;
        descriptors++;
        return at;
    }

    private void startDirectory(int block) {
        next += record(next, "\0", block, BLOCK, 2);
        next += record(next, "\1", block, BLOCK, 2);
    }

    /** Adds a file to the directory that was begun last. */
    MadeVolume file(String name, int block, int bytes) {
        next += record(next, name, block, bytes, 0);
        return this;
    }

    /** Adds a directory record that leads to a block. */
    MadeVolume directory(String name, int block) {
        next += record(next, name, block, BLOCK, 2);
        return this;
    }

    private int record(int at, String name, int block, int bytes, int flags) {
        int length = 33 + name.length() + (1 - name.length() % 2);
        image[at] = (byte) length;
        both32(at + 2, block);
        both32(at + 10, bytes);
        byte[] date = {99, 12, 31, 23, 59, 58, 4};
        System.arraycopy(date, 0, image, at + 18, date.length);
        image[at + 25] = (byte) flags;
        both16(at + 28, 1);
        image[at + 32] = (byte) name.length();
        put(at + 33, name);
        return length;
    }

    private void both32(int at, int value) {
        little(at, value);
        big(at + 4, value);
    }

    private void both16(int at, int value) {
        little16(at, value);
        ByteBuffer.wrap(image).putShort(at + 2, (short) value);
    }

    private void little16(int at, int value) {
        ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
    }

    private void little(int at, int value) {
        ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    }

    private void big(int at, int value) {
        ByteBuffer.wrap(image).putInt(at, value);
    }

    private void put(int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, image, at, bytes.length);
    }

    /** Changes a byte. */
    MadeVolume with(int at, int value) {
        image[at] = (byte) value;
        return this;
    }

    /** {@return the blocks, with a terminator behind the descriptors} */
    byte[] bytes() {
        int at = (16 + descriptors) * BLOCK;
        image[at] = (byte) 255;
        put(at + 1, "CD001");
        image[at + 6] = 1;
        return image;
    }
}
