// SPDX-License-Identifier: Apache-2.0
/**
 * Partition tables that a disc has beside its volumes, so that it is a hard disk too: MBR, GPT, and Apple's map.
 *
 * <pre>{@code
 * for (Partition partition : PartitionTables.find(new BlockBytes(blocks))) {
 *     System.out.println(partition.scheme() + " " + partition.type());
 * }
 * }</pre>
 *
 * File systems and {@code recognise} may know it.
 */
@NullMarked
package spindle.filesystem.partition;

import org.jspecify.annotations.NullMarked;
