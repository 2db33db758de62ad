// SPDX-License-Identifier: Apache-2.0
/**
 * ISO images: 2048 bytes of user data a sector, without a sheet, whatever volume is in them.
 *
 * <pre>{@code
 * DiscImage image = new IsoFormat().reader().orElseThrow().open(Path.of("game.iso"), ReadOptions.DEFAULT);
 * image.disc().tracks().get(0).end(); // its sectors
 * }</pre>
 *
 * An ISO of any size is one session with one track, whose index 1 is LBA 0. Written, it holds the user data of one data
 * track from index 1 on; everything else is a named loss.
 */
@NullMarked
package spindle.format.iso;

import org.jspecify.annotations.NullMarked;
