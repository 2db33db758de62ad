// SPDX-License-Identifier: Apache-2.0
/**
 * What formats share that describe a disc in one file and keep its sectors in others: finding the files a sheet names
 * without leaving its directory, collecting what is noticed on the way, an image of many files, and writing tracks into
 * files.
 *
 * <pre>{@code
 * SheetFiles files = new SheetFiles(sheet, options.reach(), notices);
 * FileSource bin = files.open("game.bin", "game.toc:4");
 * }</pre>
 *
 * It belongs to no format; the packages of the formats use it, and nothing else does.
 */
@NullMarked
package spindle.format.sheet;

import org.jspecify.annotations.NullMarked;
