// SPDX-License-Identifier: Apache-2.0
/**
 * Bare BIN and IMG files, without a sheet: sectors of whatever size their content shows, one track, or two where data
 * are followed by audio.
 *
 * <pre>{@code
 * DiscImage image = new RawFormat().reader().orElseThrow().open(Path.of("track.bin"), ReadOptions.DEFAULT);
 * }</pre>
 *
 * A track lies where the headers of its sectors say: a file that was split off a larger disc keeps its position. Where
 * they say nothing the first sector is LBA 0.
 */
@NullMarked
package spindle.format.raw;

import org.jspecify.annotations.NullMarked;
