// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import spindle.io.BigEndian;
import spindle.io.LittleEndian;

/** The addresses of a volume that have to be changed, by their positions. Each position is changed once, however often it is added. */
final class RelocationEdits {
    /** How an address is stored; the code is kept beside its position, in two bits. */
    enum Form {
        LITTLE(1),
        BIG(2),
        /** Little-endian, and big-endian in the four bytes behind (ISO 9660, 7.3.3). */
        BOTH(3);

        private final int code;

        Form(int code) {
            this.code = code;
        }

        boolean hasLittle() {
            return this != BIG;
        }

        boolean hasBig() {
            return this != LITTLE;
        }

        static Form of(int code) {
            return code == LITTLE.code ? LITTLE : code == BIG.code ? BIG : BOTH;
        }
    }

    private final ByteStore image;
    private final long base;
    private long[] edits = new long[256];
    private int count;

    RelocationEdits(ByteStore image, long base) {
        this.image = image;
        this.base = base;
    }

    void add(long offset, Form form) {
        if (count == edits.length) {
            edits = Arrays.copyOf(edits, count * 2);
        }
        edits[count++] = offset << 2 | form.code;
    }

    /** {@return how many addresses there are to change} */
    int count() {
        sort();
        return count;
    }

    /** Subtracts the base from each, in the order of their positions. The little-endian copy is the one that counts. */
    void apply() throws IOException {
        sort();
        for (int i = 0; i < count; i++) {
            long offset = edits[i] >> 2;
            Form form = Form.of((int) (edits[i] & 3));
            byte[] old = image.read(offset, form == Form.BOTH ? 8 : 4);
            if (old.length >= 4) {
                long lba = (form.hasLittle() ? LittleEndian.u32(old, 0) : BigEndian.u32(old, 0)) - base;
                image.write(offset, bytes((int) lba, form));
            }
        }
    }

    private static byte[] bytes(int lba, Form form) {
        ByteBuffer bytes = ByteBuffer.allocate(form == Form.BOTH ? 8 : 4);
        if (form.hasLittle()) {
            bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(lba);
        }
        if (form.hasBig()) {
            bytes.order(ByteOrder.BIG_ENDIAN).putInt(lba);
        }
        return bytes.array();
    }

    private void sort() {
        Arrays.sort(edits, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || edits[kept - 1] >> 2 != edits[i] >> 2) {
                edits[kept++] = edits[i];
            }
        }
        count = kept;
    }
}
