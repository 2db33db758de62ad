// SPDX-License-Identifier: Apache-2.0
/**
 * UDF: the volume that an anchor leads to (ECMA-167; OSTA UDF).
 *
 * <pre>{@code
 * List<Volume> volumes = new ArrayList<>();
 * new UdfVolumes(new BlockBytes(blocks)).find(volumes);
 * System.out.println(volumes);
 * }</pre>
 */
@NullMarked
package spindle.filesystem.udf;

import org.jspecify.annotations.NullMarked;
