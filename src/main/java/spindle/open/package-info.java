// SPDX-License-Identifier: Apache-2.0
/**
 * Opens files: finds the format of each by its content, looks for the sheet of a BIN and goes through archives.
 *
 * <pre>{@code
 * Opener opener = new Opener(Formats.BUILT_IN, OpenOptions.DEFAULT);
 * try (DiscImage image = opener.open(Path.of("game.cue"))) {
 *     System.out.println(image.format());
 * }
 * }</pre>
 *
 * A file is opened once; the same bytes are probed by the formats, unpacked, and read. The formats are handed in, so this
 * room knows none of them. The facade alone uses it.
 */
@NullMarked
package spindle.open;

import org.jspecify.annotations.NullMarked;
