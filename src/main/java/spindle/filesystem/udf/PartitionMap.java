// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.util.ArrayList;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.io.LittleEndian;

/** How the blocks of a partition are found (ECMA-167, 3/10.7; OSTA UDF, 2.2.8 to 2.2.10). */
sealed interface PartitionMap {
    /** Bytes of a map of type 1. */
    int TYPE_1_BYTES = 6;
    /** Bytes of a map of type 2. */
    int TYPE_2_BYTES = 64;

    /** {@return the number of the partition that holds the blocks} */
    int number();

    /** Block n is block n of the partition. */
    record Physical(int number) implements PartitionMap {}

    /** A table, the VAT, tells which block of the partition is meant: media that are written once. */
    record Virtual(int number) implements PartitionMap {}

    /**
     * Packets that went bad are replaced by others, which a table tells.
     *
     * @param packetBlocks blocks of a packet
     * @param tables the sectors of the copies of the table
     */
    record Sparable(int number, int packetBlocks, List<Long> tables) implements PartitionMap {
        public Sparable {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Block n is block n of a file.
     *
     * @param file the block of the file's entry
     * @param mirror the block of the entry of its copy
     */
    record Metadata(int number, long file, long mirror) implements PartitionMap {}

    /** A map of a kind that nobody has told us of. */
    record Unknown(int number) implements PartitionMap {}

    /** {@return the map at a place; its second byte is its length} */
    static PartitionMap read(byte[] bytes, int at) {
        int length = bytes[at + 1] & 0xFF;
        if (bytes[at] == 1 && length == TYPE_1_BYTES) {
            return new Physical(LittleEndian.u16(bytes, at + 4));
        }
        if (bytes[at] != 2 || length != TYPE_2_BYTES) {
            return new Unknown(0);
        }
        int number = LittleEndian.u16(bytes, at + 38);
        if (BlockBytes.says(bytes, at + 5, "*UDF Virtual Partition")) {
            return new Virtual(number);
        } else if (BlockBytes.says(bytes, at + 5, "*UDF Sparable Partition")) {
            return sparable(bytes, at, number);
        } else if (BlockBytes.says(bytes, at + 5, "*UDF Metadata Partition")) {
            return new Metadata(number, LittleEndian.u32(bytes, at + 40), LittleEndian.u32(bytes, at + 44));
        }
        return new Unknown(number);
    }

    private static Sparable sparable(byte[] bytes, int at, int number) {
        List<Long> tables = new ArrayList<>();
        int count = Math.min(bytes[at + 42] & 0xFF, 4);
        for (int i = 0; i < count; i++) {
            tables.add(LittleEndian.u32(bytes, at + 48 + 4 * i));
        }
        return new Sparable(number, LittleEndian.u16(bytes, at + 40), tables);
    }
}
