// SPDX-License-Identifier: Apache-2.0
/**
 * HFS and HFS+, alone or in a partition map (Inside Macintosh: Files, 2; TN1150).
 *
 * <pre>{@code
 * List<Volume> volumes = new ArrayList<>();
 * new AppleVolumes(new BlockBytes(blocks)).find(volumes);
 * System.out.println(volumes);
 * }</pre>
 */
@NullMarked
package spindle.filesystem.hfs;

import org.jspecify.annotations.NullMarked;
