// SPDX-License-Identifier: Apache-2.0
/**
 * Images of DiscJuggler, versions 2, 3 and 3.5: sectors, then a description of sessions and tracks, then eight bytes that
 * say where it begins. The format was never published; what is here is what libmirage, cdirip, Aaru and flycast read, and
 * where they differ, what a file holds for all of them.
 *
 * <pre>{@code
 * DiscImage image = new CdiFormat().reader().orElseThrow().open(Path.of("game.cdi"), ReadOptions.DEFAULT);
 * image.disc().sessions().size(); // 2
 * }</pre>
 *
 * The 150 sectors before each session's first track are stored. They are what a source can read below the track's first
 * index, and never an index 0. All numbers are little-endian.
 */
@NullMarked
package spindle.format.cdi;

import org.jspecify.annotations.NullMarked;
