// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Label;
import spindle.filesystem.Volume;
import spindle.io.BigEndian;

/** HFS and HFS+ volumes, from the beginning of the track or in partitions of a map (Inside Macintosh: Files, 2; TN1150). */
public final class AppleVolumes {
    private static final int HEADER = 1024;
    private static final int MOST_PARTITIONS = 64;

    private final BlockBytes bytes;

    public AppleVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    /** Adds the volumes. */
    public void find(List<Volume> volumes) throws IOException {
        byte[] head = bytes.block(0);
        add(0, volumes);
        int stated = BlockBytes.says(head, 0, "ER") ? BigEndian.u16(head, 2) : 512;
        // Hybrid discs say 2048 in the driver map, and number the partition map by 512 all the same.
        if (!addPartitions(stated == 0 ? 512 : stated, volumes) && stated != 512) {
            addPartitions(512, volumes);
        }
    }

    private boolean addPartitions(int unit, List<Volume> volumes) throws IOException {
        int before = volumes.size();
        long entries = 1;
        for (int i = 1; i <= Math.min(entries, MOST_PARTITIONS); i++) {
            byte[] entry = bytes.at((long) i * unit, 512);
            if (entry.length < 512 || !BlockBytes.says(entry, 0, "PM")) {
                break;
            }
            entries = BigEndian.u32(entry, 4);
            if (BlockBytes.says(entry, 48, "Apple_HFS")) {
                add(BigEndian.u32(entry, 8) * unit, volumes);
            }
        }
        return volumes.size() > before;
    }

    private void add(long start, List<Volume> volumes) throws IOException {
        byte[] header = bytes.at(start + HEADER, 512);
        if (header.length < 512) {
            return;
        }
        if (BlockBytes.says(header, 0, "BD")) {
            addHfs(start, header, volumes);
        } else if ((BlockBytes.says(header, 0, "H+") || BlockBytes.says(header, 0, "HX"))
                && isBlockSize(BigEndian.u32(header, 40))) {
            int size = (int) BigEndian.u32(header, 40);
            volumes.add(new Volume(Volume.Kind.HFS_PLUS, "", BigEndian.u32(header, 44), size, 0, List.of()));
        }
    }

    /** The name is a Pascal string of at most 27 bytes. */
    private static void addHfs(long start, byte[] header, List<Volume> volumes) {
        long size = BigEndian.u32(header, 20);
        int name = header[36] & 0xFF;
        if (isBlockSize(size) && name >= 1 && name <= 27) {
            // Sizes are told in sectors of 512 bytes: the volume's start, what precedes its blocks, and its blocks.
            long sectors = start / 512 + BigEndian.u16(header, 28) + BigEndian.u16(header, 18) * (size / 512);
            volumes.add(new Volume(Volume.Kind.HFS, Label.ofBytes(header, 37, name), sectors, 512, 0, List.of()));
        }
    }

    private static boolean isBlockSize(long size) {
        return size >= 512 && size % 512 == 0 && size <= 1 << 28;
    }
}
