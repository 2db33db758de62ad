// SPDX-License-Identifier: Apache-2.0
/**
 * Bytes: positional sources, endian reads, output files that appear whole or not at all, and the exceptions every input
 * and output problem is told with.
 *
 * <p>A source keeps no cursor, so any number of threads may read from it. Sources are opened read-only.
 */
@NullMarked
package spindle.io;

import org.jspecify.annotations.NullMarked;
