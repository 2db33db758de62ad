// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.Label;
import spindle.filesystem.Volume;
import spindle.filesystem.WorkLimit;
import spindle.filesystem.partition.ApplePartitions;
import spindle.io.DiscFormatException;

/** HFS and HFS+ volumes, from the beginning of the track or in partitions of a map (Inside Macintosh: Files, 2; TN1150). */
public final class AppleVolumes {
    private final BlockBytes bytes;

    public AppleVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    /** Adds the volumes. */
    public void find(List<Volume> volumes) throws IOException {
        find().forEach(each -> volumes.add(each.volume()));
    }

    /** {@return the volumes with what they say of themselves} */
    public List<DescribedVolume> described() throws IOException {
        return find().stream().map(AppleVolume::described).toList();
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
        starts.addAll(ApplePartitions.hfs(bytes));
        return starts;
    }
}
