// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.partition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.io.BigEndian;

/** An Apple partition map: a driver map in block 0, and entries from block 1 on (Inside Macintosh: Devices, 3). */
public final class ApplePartitions {
    private static final int MOST = 64;
    /** Bytes of a block of a hard disk, by which the maps of hybrid discs count. */
    private static final int SECTOR = 512;

    private ApplePartitions() {}

    /**
     * {@return the entries of the map; none where there is no map} Hybrid discs say 2048 in the driver map, and number the
     * partition map by 512 all the same.
     */
    static List<Partition> read(BlockBytes bytes) throws IOException {
        for (int unit : units(bytes)) {
            List<Partition> found = new ArrayList<>();
            List<ApplePartition> entries = entries(bytes, unit);
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).isBookkeeping()) {
                    found.add(entries.get(i).partition(i + 1, unit));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** {@return where partitions for HFS begin, in bytes} */
    public static List<Long> hfs(BlockBytes bytes) throws IOException {
        for (int unit : units(bytes)) {
            List<Long> starts = entries(bytes, unit).stream()
                    .filter(ApplePartition::isHfs)
                    .map(each -> each.start() * unit)
                    .toList();
            if (!starts.isEmpty()) {
                return starts;
            }
        }
        return List.of();
    }

    /** {@return bytes of a block: what the driver map says, else those of a hard disk} */
    private static int[] units(BlockBytes bytes) throws IOException {
        byte[] head = bytes.block(0);
        int stated = BlockBytes.says(head, 0, "ER") ? BigEndian.u16(head, 2) : SECTOR;
        return stated == 0 || stated == SECTOR ? new int[] {SECTOR} : new int[] {stated, SECTOR};
    }

    private static List<ApplePartition> entries(BlockBytes bytes, int unit) throws IOException {
        List<ApplePartition> entries = new ArrayList<>();
        long count = 1;
        for (int i = 1; i <= Math.min(count, MOST); i++) {
            byte[] block = bytes.at((long) i * unit, ApplePartition.BYTES);
            if (!ApplePartition.isOne(block)) {
                break;
            }
            ApplePartition entry = ApplePartition.read(block);
            count = entry.entries();
            entries.add(entry);
        }
        return entries;
    }
}
