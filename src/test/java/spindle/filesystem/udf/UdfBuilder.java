// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import spindle.sector.Crc16;

/** Makes small UDF volumes of blocks of 2048 bytes, for tests. The partition begins in sector {@link #START}. */
@SuppressWarnings("ByteBufferBackingArray") // every buffer here is one of its own array
public final class UdfBuilder {
    public static final int BLOCK = 2048;
    /** The first sector of the partition. */
    public static final int START = 270;

    public static final int FILE = 5;
    public static final int DIRECTORY = 4;
    public static final int SHORT = 0;
    public static final int LONG = 1;
    public static final int EMBEDDED = 3;

    private final ByteBuffer disc;
    private int mapBytes;
    private int maps;

    public UdfBuilder(int sectors) {
        this.disc = ByteBuffer.allocate(sectors * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        sector(256).putInt(16, BLOCK * 4).putInt(20, 257);
        tag(256, 2, 256);
        sector(257).putInt(188, START).putInt(192, sectors - START);
        tag(257, 5, 257);
        ByteBuffer logical = sector(258);
        logical.putInt(212, BLOCK).put(217, ascii("*OSTA UDF Compliant")).putShort(240, (short) 0x0201);
        tag(259, 8, 259);
    }

    /** Adds a partition map of type 1. */
    public UdfBuilder physical() {
        return map(new byte[] {1, 6, 1, 0, 0, 0});
    }

    /** Adds a partition map of type 2, with what stands behind the number of its partition. */
    UdfBuilder named(String identifier, int... words) {
        ByteBuffer map = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        map.put(0, (byte) 2).put(1, (byte) 64).put(5, ascii(identifier));
        for (int i = 0; i < words.length; i++) {
            map.putInt(40 + 4 * i, words[i]);
        }
        return map(map.array());
    }

    private UdfBuilder map(byte[] map) {
        ByteBuffer logical = sector(258);
        logical.put(440 + mapBytes, map);
        mapBytes += map.length;
        maps++;
        logical.putInt(264, mapBytes).putInt(268, maps);
        return this;
    }

    /** Says where the file set descriptor is, and writes it to a sector. */
    public UdfBuilder fileSet(int partition, int block, int sector, int root) {
        longAd(sector(258), 248, BLOCK, block, partition);
        tag(258, 6, 258);
        longAd(sector(sector), 400, BLOCK, root, partition);
        tag(sector, 256, block);
        return this;
    }

    /** Writes a file entry with its allocation descriptors, or the content itself. */
    public UdfBuilder entry(int sector, int block, int type, int form, long length, byte[] allocation) {
        ByteBuffer entry = sector(sector);
        entry.putShort(20, (short) 4).put(27, (byte) type).putShort(34, (short) form);
        entry.putInt(44, 0b00101_00101_00101).putShort(48, (short) 1).putLong(56, length);
        entry.putInt(168, 0).putInt(172, allocation.length).put(176, allocation);
        tag(sector, 261, block);
        return this;
    }

    /** Writes an extended file entry whose content is embedded, with a stream directory. */
    UdfBuilder entryWithStreams(int sector, int block, byte[] content, int streams) {
        ByteBuffer entry = sector(sector);
        entry.putShort(20, (short) 4).put(27, (byte) FILE).putShort(34, (short) EMBEDDED);
        entry.putLong(56, content.length).putInt(212, content.length).put(216, content);
        longAd(entry, 152, BLOCK, streams, 0);
        tag(sector, 266, block);
        return this;
    }

    /**
     * {@return a name in a directory}
     *
     * @param characteristics 2 for a directory, 4 for what is deleted, 8 for the parent
     */
    public static byte[] name(String name, int characteristics, int partition, int block, int icbBytes) {
        byte[] stored = name.isEmpty() ? new byte[0] : ("\10" + name).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer identifier =
                ByteBuffer.allocate((38 + stored.length + 3) / 4 * 4).order(ByteOrder.LITTLE_ENDIAN);
        identifier.putShort(16, (short) 1).put(18, (byte) characteristics).put(19, (byte) stored.length);
        longAd(identifier, 20, icbBytes, block, partition);
        identifier.put(38, stored);
        tag(identifier, 257, 0);
        return identifier.array();
    }

    public static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    /**
     * {@return a short allocation descriptor}
     *
     * @param type 0 recorded, 1 allocated, 2 not allocated, 3 more descriptors
     */
    public static byte[] shortAd(int type, int bytes, int block) {
        ByteBuffer extent = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        return extent.putInt(type << 30 | bytes).putInt(block).array();
    }

    static byte[] longAd(int type, int bytes, int block, int partition) {
        ByteBuffer extent = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        longAd(extent, 0, type << 30 | bytes, block, partition);
        return extent.array();
    }

    private static void longAd(ByteBuffer bytes, int at, int length, int block, int partition) {
        bytes.putInt(at, length).putInt(at + 4, block).putShort(at + 8, (short) partition);
    }

    /** {@return a sector, to be written to} */
    ByteBuffer sector(int number) {
        return disc.slice(number * BLOCK, BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Puts the tag of a descriptor before it, with its CRC and checksum. */
    UdfBuilder tag(int sector, int identifier, int location) {
        tag(sector(sector), identifier, location);
        return this;
    }

    private static void tag(ByteBuffer bytes, int identifier, int location) {
        byte[] covered = new byte[Math.min(bytes.capacity(), BLOCK) - 16];
        bytes.get(16, covered);
        bytes.putShort(0, (short) identifier)
                .putShort(2, (short) 3)
                .put(4, (byte) 0)
                .putInt(12, location);
        bytes.putShort(8, (short) (Crc16.of(covered, 0, covered.length) ^ 0xFFFF));
        bytes.putShort(10, (short) covered.length);
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += bytes.get(i);
        }
        bytes.put(4, (byte) sum);
    }

    UdfBuilder text(int sector, String text) {
        sector(sector).put(0, ascii(text));
        return this;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public byte[] bytes() {
        return disc.array();
    }
}
