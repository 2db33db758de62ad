// SPDX-License-Identifier: Apache-2.0
/**
 * OperaFS, the file system of 3DO discs: its volume as a value, and its files as a tree.
 *
 * <pre>{@code
 * for (Tree tree : new OperaTrees().trees(blocks)) {
 *     tree.walk(entry -> System.out.println(entry.path()), findings);
 * }
 * }</pre>
 *
 * The structures are named as in Serge van den Boom's operafs for Linux; the 3DO Portfolio Programmer's Guide (3DO File
 * System Interface) says what they are for.
 */
@NullMarked
package spindle.filesystem.opera;

import org.jspecify.annotations.NullMarked;
