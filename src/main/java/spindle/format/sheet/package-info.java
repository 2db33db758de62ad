// SPDX-License-Identifier: Apache-2.0
/**
 * What formats share that describe a disc in a sheet and keep its sectors in other files. It reads the text of a sheet,
 * finds and opens the files that the sheet names or implies without leaving its directory, collects what is odd, and writes
 * tracks into files.
 *
 * <pre>{@code
 * SheetFiles files = new SheetFiles(path, Siblings.ofSectors(sheet.fileNames()), notices);
 * FileBytes bin = files.open("game.bin", "game.toc:4");
 * FileBytes img = files.companion("img");
 * }</pre>
 *
 * It belongs to no format. The packages of the formats use it, and nothing else does.
 */
@NullMarked
package spindle.format.sheet;

import org.jspecify.annotations.NullMarked;
