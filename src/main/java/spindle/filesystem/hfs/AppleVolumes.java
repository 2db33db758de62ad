// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Label;
import spindle.filesystem.Volume;
import spindle.filesystem.WorkLimit;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/** HFS and HFS+ volumes, from the beginning of the track or in partitions of a map (Inside Macintosh: Files, 2; TN1150). */
public final class AppleVolumes {
    private static final int MOST_PARTITIONS = 64;

    private final BlockBytes bytes;

    public AppleVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    /** Adds the volumes. */
    public void find(List<Volume> volumes) throws IOException {
        find().forEach(each -> volumes.add(each.volume()));
    }

    /** {@return the volumes} */
    List<AppleVolume> find() throws IOException {
        List<AppleVolume> volumes = new ArrayList<>();
        for (long start : starts()) {
            Optional<MasterDirectoryBlock> block = MasterDirectoryBlock.read(header(start));
            Optional<Long> embedded = block.flatMap(each -> AppleVolume.embedded(start, each));
            if (embedded.isPresent()) {
                addPlus(embedded.get(), volumes);
            } else if (block.isPresent()) {
                volumes.add(AppleVolume.of(start, block.get()));
            } else {
                addPlus(start, volumes);
            }
        }
        return volumes;
    }

    private void addPlus(long start, List<AppleVolume> volumes) throws IOException {
        Optional<VolumeHeader> header = VolumeHeader.read(header(start));
        if (header.isPresent()) {
            volumes.add(AppleVolume.of(start, header.get(), name(AppleVolume.of(start, header.get(), ""))));
        }
    }

    /** {@return the name of an HFS+ volume, which only its catalog tells; empty where that is damaged} */
    private String name(AppleVolume volume) throws IOException {
        try {
            WorkLimit work = new WorkLimit("HFS+ volume", 0);
            return Label.clean(AppleFiles.open(bytes.reader(), volume, work).volumeName());
        } catch (DiscFormatException refusal) {
            return "";
        }
    }

    private byte[] header(long start) throws IOException {
        return bytes.at(start + MasterDirectoryBlock.OFFSET, MasterDirectoryBlock.BYTES);
    }

    /** {@return where volumes may begin: the track, and the partitions of its map} */
    private Set<Long> starts() throws IOException {
        Set<Long> starts = new LinkedHashSet<>(Set.of(0L));
        byte[] head = bytes.block(0);
        int stated = BlockBytes.says(head, 0, "ER") ? BigEndian.u16(head, 2) : MasterDirectoryBlock.SECTOR;
        // Hybrid discs say 2048 in the driver map, and number the partition map by 512 all the same.
        if (stated == 0 || !addPartitions(stated, starts)) {
            addPartitions(MasterDirectoryBlock.SECTOR, starts);
        }
        return starts;
    }

    /** @param unit bytes of a block, as the map counts */
    private boolean addPartitions(int unit, Set<Long> starts) throws IOException {
        boolean added = false;
        long entries = 1;
        for (int i = 1; i <= Math.min(entries, MOST_PARTITIONS); i++) {
            byte[] block = bytes.at((long) i * unit, PartitionMapEntry.BYTES);
            if (!PartitionMapEntry.isOne(block)) {
                break;
            }
            PartitionMapEntry entry = PartitionMapEntry.read(block);
            entries = entry.entries();
            if (entry.isHfs()) {
                starts.add(entry.start() * unit);
                added = true;
            }
        }
        return added;
    }
}
