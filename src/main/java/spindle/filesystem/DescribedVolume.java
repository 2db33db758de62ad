// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;
import java.util.OptionalLong;

/**
 * A volume with what it says of itself.
 *
 * @param volume the volume
 * @param origin who made it, and when
 * @param usedBytes how much of it is in use, where it counts that itself; else it follows from its files
 * @param structures where structures lie that no tree of files names, such as descriptors and path tables
 */
public record DescribedVolume(Volume volume, VolumeOrigin origin, OptionalLong usedBytes, List<FileExtent> structures) {
    public DescribedVolume {
        structures = List.copyOf(structures);
    }

    /** {@return a volume that does not count what is in use} */
    public static DescribedVolume of(Volume volume, VolumeOrigin origin) {
        return new DescribedVolume(volume, origin, OptionalLong.empty(), List.of());
    }
}
