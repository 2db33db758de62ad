// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockBytes;
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
