// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes small HFS+ volumes of blocks of 4096 bytes whose B-trees have one leaf each, for tests. */
@SuppressWarnings("ByteBufferBackingArray") // every buffer here is one of its own array
final class HfsPlusBuilder {
    static final int BLOCK = 4096;
    static final int ROOT = 2;
    /** Blocks of the B-trees, two each: header and leaf. */
    private static final int CATALOG = 10;

    private static final int OVERFLOW = 12;
    private static final int ATTRIBUTES = 14;

    private record Stored(int first, int second, String name, byte[] bytes) {}

    private final ByteBuffer disc = ByteBuffer.allocate(200 * BLOCK);
    private final List<Stored> catalog = new ArrayList<>();
    private final List<Stored> overflow = new ArrayList<>();
    private final List<Stored> attributes = new ArrayList<>();

    HfsPlusBuilder folder(int parent, String name, int id) {
        ByteBuffer record = ByteBuffer.allocate(88).putShort(0, (short) 1).putInt(8, id);
        return add(parent, name, record);
    }

    HfsPlusBuilder file(int parent, String name, int id, long bytes, int... extents) {
        return add(parent, name, file(id, bytes, extents));
    }

    /**
     * {@return the record of a file, to be changed before it is added}
     *
     * @param extents block and count of each
     */
    static ByteBuffer file(int id, long bytes, int... extents) {
        ByteBuffer record =
                ByteBuffer.allocate(248).putShort(0, (short) 2).putInt(8, id).putLong(88, bytes);
        for (int i = 0; i < extents.length; i++) {
            record.putInt(88 + 16 + 4 * i, extents[i]);
        }
        return record;
    }

    HfsPlusBuilder add(int parent, String name, ByteBuffer record) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer key = ByteBuffer.allocate(8 + text.length)
                .putShort((short) (6 + text.length))
                .putInt(parent);
        key.putShort((short) name.length()).put(text);
        catalog.add(new Stored(parent, 0, name, join(key, record)));
        return this;
    }

    HfsPlusBuilder moreExtents(int file, int firstBlock, int... extents) {
        ByteBuffer record = ByteBuffer.allocate(12 + 64).putShort((short) 10).putShort((short) 0);
        record.putInt(file).putInt(firstBlock);
        for (int number : extents) {
            record.putInt(number);
        }
        overflow.add(new Stored(file, firstBlock, "", record.array()));
        return this;
    }

    HfsPlusBuilder attribute(int file, String name, byte[] value) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer key = ByteBuffer.allocate(14 + text.length)
                .putShort((short) (12 + text.length))
                .putShort((short) 0);
        key.putInt(file).putInt(0).putShort((short) name.length()).put(text);
        ByteBuffer record = ByteBuffer.allocate(16 + (value.length + 1) / 2 * 2).putInt(0, 0x10);
        record.putInt(12, value.length).put(16, value);
        attributes.add(new Stored(file, 0, name, join(key, record)));
        return this;
    }

    private static byte[] join(ByteBuffer key, ByteBuffer record) {
        return ByteBuffer.allocate(key.capacity() + record.capacity())
                .put(key.array())
                .put(record.array())
                .array();
    }

    HfsPlusBuilder text(int block, String text) {
        disc.put(block * BLOCK, text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    HfsPlusBuilder bytes(int block, byte[] bytes) {
        disc.put(block * BLOCK, bytes);
        return this;
    }

    /** {@return the volume} */
    ByteBuffer build() {
        disc.put(1024, (byte) 'H')
                .put(1025, (byte) '+')
                .putInt(1024 + 40, BLOCK)
                .putInt(1024 + 44, 200);
        add(1, "Volume", ByteBuffer.allocate(88).putShort(0, (short) 1).putInt(8, ROOT));
        tree(192, OVERFLOW, overflow);
        tree(272, CATALOG, catalog);
        tree(352, ATTRIBUTES, attributes);
        return disc;
    }

    private void tree(int header, int block, List<Stored> records) {
        disc.putLong(1024 + header, 2L * BLOCK)
                .putInt(1024 + header + 16, block)
                .putInt(1024 + header + 20, 2);
        int head = block * BLOCK;
        disc.put(head + 8, (byte) 1).putInt(head + 14 + 2, records.isEmpty() ? 0 : 1);
        disc.putShort(head + 14 + 18, (short) BLOCK);
        int leaf = head + BLOCK;
        disc.put(leaf + 8, (byte) -1).putShort(leaf + 10, (short) records.size());
        records.sort(Comparator.comparingInt(Stored::first)
                .thenComparingInt(Stored::second)
                .thenComparing(Stored::name));
        int at = 14;
        for (int i = 0; i < records.size(); i++) {
            disc.putShort(leaf + BLOCK - 2 * (i + 1), (short) at);
            disc.put(leaf + at, records.get(i).bytes());
            at += records.get(i).bytes().length;
        }
        disc.putShort(leaf + BLOCK - 2 * (records.size() + 1), (short) at);
    }

    /** {@return where the leaf of the catalog begins} */
    static int catalogLeaf() {
        return (CATALOG + 1) * BLOCK;
    }

    /** {@return where the header node of the catalog begins} */
    static int catalogHeader() {
        return CATALOG * BLOCK;
    }
}
