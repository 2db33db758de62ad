// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.Volume;

/** The UDF volume of a track, as its descriptors tell it (ECMA-167, 3; OSTA UDF). */
public final class UdfVolumes {
    private final BlockBytes bytes;

    public UdfVolumes(BlockBytes bytes) {
        this.bytes = bytes;
    }

    /** Adds the volume, where there is one. */
    public void find(List<Volume> volumes) throws IOException {
        VolumeDescriptors.find(bytes).map(UdfVolumes::volume).ifPresent(volumes::add);
    }

    /** {@return the volume with what it says of itself; none where there is none} */
    public List<DescribedVolume> described() throws IOException {
        Optional<VolumeDescriptors> found = VolumeDescriptors.find(bytes);
        return found.isEmpty() ? List.of() : List.of(described(found.get()));
    }

    private DescribedVolume described(VolumeDescriptors descriptors) throws IOException {
        LogicalVolumeDescriptor logical = descriptors.logical();
        IntegrityDescriptor integrity =
                IntegrityDescriptor.find(bytes, descriptors.sectorBytes(), descriptors.base(), logical.integrity());
        OptionalLong used = integrity.usedBlocks();
        return new DescribedVolume(
                volume(descriptors),
                descriptors.primary().origin(integrity.recorded()),
                used.isPresent() ? OptionalLong.of(used.getAsLong() * logical.blockBytes()) : used,
                List.of());
    }

    static Volume volume(VolumeDescriptors descriptors) {
        int blockBytes = descriptors.sectorBytes();
        return new Volume(
                Volume.Kind.UDF,
                descriptors.name(),
                descriptors.end(),
                blockBytes,
                descriptors.base(),
                descriptors.details());
    }
}
