// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.util.OptionalLong;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeOrigin;

/**
 * A volume, who made it, and how much of it is in use.
 *
 * @param volume the volume
 * @param origin who made it, with what, and when
 * @param usedBytes whole blocks that files, directories and other structures take; empty where that cannot be told
 */
public record VolumeDetails(Volume volume, VolumeOrigin origin, OptionalLong usedBytes) {}
