// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import spindle.disc.SystemMark;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.io.LittleEndian;

/**
 * The descriptor in sector 32 of an Xbox partition.
 *
 * @param partition the block in which the partition begins, from which sectors count
 * @param rootSector where the root directory begins
 * @param rootBytes its length; 0 where it is empty
 * @param made when the volume was made
 */
record XdvdfsDescriptor(long partition, long rootSector, long rootBytes, Optional<Instant> made) {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    /** Where game partitions begin in dumps of whole discs: of Xbox, and of three kinds of Xbox 360 (extract-xiso). */
    private static final long[] PARTITIONS = {
        0, SystemMark.XBOX_PARTITION, 0x0FD9_0000 / BLOCK, 0x0208_0000 / BLOCK, 0x89D8_0000L / BLOCK
    };
    /** Hundreds of nanoseconds from 1601-01-01 to 1970-01-01, from which Windows counts. */
    private static final long EPOCH = 116_444_736_000_000_000L;

    /** {@return the descriptor of the first partition that has one} */
    static Optional<XdvdfsDescriptor> find(BlockBytes bytes) throws IOException {
        for (long partition : PARTITIONS) {
            byte[] sector = bytes.block(partition + SystemMark.XBOX_DESCRIPTOR);
            if (BlockBytes.says(sector, 0, SystemMark.XBOX)) {
                return Optional.of(new XdvdfsDescriptor(
                        partition, LittleEndian.u32(sector, 20), LittleEndian.u32(sector, 24), date(sector, 28)));
            }
        }
        return Optional.empty();
    }

    /** {@return what stands for the root directory, which no directory names} */
    DirectoryEntry root() {
        return DirectoryEntry.directory(rootSector, rootBytes);
    }

    private static Optional<Instant> date(byte[] sector, int at) {
        long ticks = LittleEndian.s64(sector, at) - EPOCH;
        boolean set = ticks > 0;
        return set
                ? Optional.of(Instant.ofEpochSecond(ticks / 10_000_000, ticks % 10_000_000 * 100))
                : Optional.empty();
    }
}
