// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.util.Optional;
import spindle.io.LittleEndian;
import spindle.sector.Crc16;

/**
 * The tag that each descriptor begins with (ECMA-167, 3/7.2 and 4/7.2).
 *
 * @param identifier what the descriptor is: one of the constants
 * @param location the sector, or the block of a partition, that the descriptor says it stands in
 */
record DescriptorTag(int identifier, long location) {
    static final int PRIMARY_VOLUME = 1;
    static final int ANCHOR = 2;
    static final int VOLUME_POINTER = 3;
    static final int PARTITION = 5;
    static final int LOGICAL_VOLUME = 6;
    static final int TERMINATING = 8;
    static final int INTEGRITY = 9;
    static final int FILE_SET = 256;
    static final int FILE_IDENTIFIER = 257;
    static final int ALLOCATION_EXTENT = 258;
    static final int INDIRECT_ENTRY = 259;
    static final int TERMINAL_ENTRY = 260;
    static final int FILE_ENTRY = 261;
    static final int EXTENDED_FILE_ENTRY = 266;

    static final int BYTES = 16;
    private static final int CHECKSUM = 4;

    /** {@return the tag at a place; empty where its checksum is wrong, or the CRC of what it covers} */
    static Optional<DescriptorTag> read(byte[] bytes, int at) {
        if (at < 0 || bytes.length - at < BYTES) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < BYTES; i++) {
            sum += i == CHECKSUM ? 0 : bytes[at + i];
        }
        int identifier = LittleEndian.u16(bytes, at);
        if ((sum & 0xFF) != (bytes[at + CHECKSUM] & 0xFF) || !hasCrc(bytes, at)) {
            return Optional.empty();
        }
        return Optional.of(new DescriptorTag(identifier, LittleEndian.u32(bytes, at + 12)));
    }

    /** {@return the identifier of the tag at a place, or -1 where none is} */
    static int identify(byte[] bytes, int at) {
        return read(bytes, at).map(DescriptorTag::identifier).orElse(-1);
    }

    /** The CRC is ITU-T's of polynomial 0x1021; a length of 0 says that there is none (OSTA UDF, 2.2.1.3). */
    private static boolean hasCrc(byte[] bytes, int at) {
        int count = LittleEndian.u16(bytes, at + 10);
        return count <= bytes.length - at - BYTES
                && (count == 0 || plainCrc(bytes, at + BYTES, count) == LittleEndian.u16(bytes, at + 8));
    }

    /** UDF stores the CRC as it is; {@link Crc16} gives that of sub-channel Q, which is inverted. */
    private static int plainCrc(byte[] bytes, int at, int count) {
        return Crc16.of(bytes, at, count) ^ 0xFFFF;
    }
}
