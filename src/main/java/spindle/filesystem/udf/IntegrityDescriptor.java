// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.filesystem.BlockBytes;
import spindle.io.LittleEndian;

/**
 * How full a logical volume is, and when it was last written (ECMA-167, 3/10.10).
 *
 * @param recorded when it was written
 * @param usedBlocks how many blocks of its partitions are in use; empty where it does not say
 */
record IntegrityDescriptor(Optional<Instant> recorded, OptionalLong usedBlocks) {
    static final IntegrityDescriptor NONE = new IntegrityDescriptor(Optional.empty(), OptionalLong.empty());

    private static final int TABLES = 80;
    private static final int MOST_PARTITIONS = 16;
    /** What a table has where nothing is said. */
    private static final long UNKNOWN = 0xFFFF_FFFFL;
    /** Descriptors of a sequence that are looked at; the last prevails. */
    private static final int MOST = 64;

    /** {@return the last descriptor of a sequence; one that says nothing where there is none} */
    static IntegrityDescriptor find(
            BlockBytes bytes, int sectorBytes, long base, AnchorDescriptor.SectorExtent sequence) throws IOException {
        IntegrityDescriptor last = NONE;
        long count = Math.min(sequence.bytes() / sectorBytes, MOST);
        for (int i = 0; i < count; i++) {
            byte[] sector = bytes.at((sequence.sector() - base + i) * sectorBytes, sectorBytes);
            if (sector.length < sectorBytes || DescriptorTag.identify(sector, 0) != DescriptorTag.INTEGRITY) {
                break;
            }
            last = read(sector);
        }
        return last;
    }

    private static IntegrityDescriptor read(byte[] sector) {
        return new IntegrityDescriptor(UdfTimestamp.of(sector, 16), used(sector));
    }

    private static OptionalLong used(byte[] sector) {
        long count = LittleEndian.u32(sector, 72);
        if (count < 1 || count > MOST_PARTITIONS) {
            return OptionalLong.empty();
        }
        long used = 0;
        for (int i = 0; i < count; i++) {
            long free = LittleEndian.u32(sector, TABLES + 4 * i);
            long size = LittleEndian.u32(sector, TABLES + 4 * ((int) count + i));
            if (free == UNKNOWN || size == UNKNOWN || free > size) {
                return OptionalLong.empty();
            }
            used += size - free;
        }
        return OptionalLong.of(used);
    }
}
