// SPDX-License-Identifier: Apache-2.0
/**
 * UDF, revisions 1.02 to 2.60: its volume as a value, and its files as a tree. Descriptors are records that are named as in
 * ECMA-167; partitions with a table of virtual blocks, of spared packets, or inside a metadata file are resolved.
 *
 * <pre>{@code
 * Tree tree = UdfTree.open(blocks);
 * List<Finding> findings = new ArrayList<>();
 * tree.walk(entry -> System.out.println(entry.path()), findings);
 * }</pre>
 *
 * Nothing that is read is trusted: loops, lengths that lie and places beyond the track are findings.
 */
@NullMarked
package spindle.filesystem.udf;

import org.jspecify.annotations.NullMarked;
