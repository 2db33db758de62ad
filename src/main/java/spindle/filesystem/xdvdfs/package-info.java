// SPDX-License-Identifier: Apache-2.0
/**
 * XDVDFS, the file system of Xbox discs: its volume as a value, and its files as a tree.
 *
 * <pre>{@code
 * for (Tree tree : new XdvdfsTrees().trees(blocks)) {
 *     tree.walk(entry -> System.out.println(entry.path()), findings);
 * }
 * }</pre>
 *
 * Microsoft published nothing; what is known is in the Xbox Dev Wiki (Xbox Game Disc, XDVDFS) and in extract-xiso, which
 * agree.
 */
@NullMarked
package spindle.filesystem.xdvdfs;

import org.jspecify.annotations.NullMarked;
