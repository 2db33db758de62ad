// SPDX-License-Identifier: Apache-2.0
/**
 * What every image format is: it recognises a file, reads it, writes one, and says what it cannot hold. One package below
 * for each format, one public class in each; the list of them is {@code spindle.Formats}.
 */
@NullMarked
package spindle.format;

import org.jspecify.annotations.NullMarked;
