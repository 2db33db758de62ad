// SPDX-License-Identifier: Apache-2.0
/**
 * Video CD and Super Video CD: the sequences and segments of MPEG that a disc plays, as files.
 *
 * <pre>{@code
 * for (Tree tree : VideoCdTrees.find(blocks, new DiscPayloads(image))) {
 *     tree.walk(entry -> System.out.println(entry.path()), findings);
 * }
 * }</pre>
 *
 * They lie in sectors of form 2, in the tracks behind that of the file system.
 */
@NullMarked
package spindle.filesystem.videocd;

import org.jspecify.annotations.NullMarked;
