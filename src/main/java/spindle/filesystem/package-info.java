// SPDX-License-Identifier: Apache-2.0
/**
 * What is in a data track: volumes, their trees of files, and the contents of the files.
 *
 * <pre>{@code
 * Tree tree = Volumes.richest(Volumes.trees(image, track)).orElseThrow();
 * tree.walk(entry -> System.out.println(entry.bytes() + " " + entry.path()), findings);
 * ByteSource bytes = entry.content().open();
 * }</pre>
 *
 * Everything is read by blocks of 2048 user bytes counted from a track's index 1, whatever the layout of its sectors, and
 * nothing read is trusted: any bytes give an answer, if only that there is no volume. Each family of file systems has a
 * package below, which implements {@link spindle.filesystem.TreeReader}; {@code filesystem.recognise} knows them all.
 */
@NullMarked
package spindle.filesystem;

import org.jspecify.annotations.NullMarked;
