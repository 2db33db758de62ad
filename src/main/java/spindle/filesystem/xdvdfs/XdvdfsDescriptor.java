// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
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
    private static final int SECTOR = 32;
    private static final String MARK = "MICROSOFT*XBOX*MEDIA";
    /** Where game partitions begin in dumps of whole discs: of Xbox, and of three kinds of Xbox 360 (extract-xiso). */
    private static final long[] PARTITIONS = {0, 0x1830_0000L, 0x0FD9_0000L, 0x0208_0000L, 0x89D8_0000L};
    /** Hundreds of nanoseconds from 1601-01-01 to 1970-01-01, from which Windows counts. */
    private static final long EPOCH = 116_444_736_000_000_000L;

    /** {@return the descriptor of the first partition that has one} */
    static Optional<XdvdfsDescriptor> find(BlockBytes bytes) throws IOException {
        for (long start : PARTITIONS) {
            long partition = start / BlockReader.BLOCK_BYTES;
            byte[] sector = bytes.block(partition + SECTOR);
            if (BlockBytes.says(sector, 0, MARK)) {
                return Optional.of(new XdvdfsDescriptor(
                        partition, LittleEndian.u32(sector, 20), LittleEndian.u32(sector, 24), date(sector, 28)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> date(byte[] sector, int at) {
        long ticks = LittleEndian.s64(sector, at) - EPOCH;
        boolean set = ticks > 0;
        return set
                ? Optional.of(Instant.ofEpochSecond(ticks / 10_000_000, ticks % 10_000_000 * 100))
                : Optional.empty();
    }
}
