// SPDX-License-Identifier: Apache-2.0
/**
 * Nero images: sectors from the beginning of the file, chunks that describe them behind, and a trailer that says where the
 * chunks begin.
 *
 * <pre>{@code
 * bytes -> NrgTrailer -> NrgChunk -> NrgParser -> NrgDescriptor -> NrgBinder -> FileImage
 * }</pre>
 *
 * There is no public specification. What is here agrees with libmirage 3.3.2, libcdio 2.1 and the samples of the latter; all
 * numbers are big-endian.
 *
 * <ul>
 *   <li>An image written disc-at-once stores the 150 sectors before a session's first track. They are no index 0: the
 *       track's source begins below its first index.
 *   <li>An image written track-at-once stores no pregaps; its positions count stored sectors only, so 150 are added for
 *       each track before.
 *   <li>Where the size and the mode of a track's sectors contradict each other, the one that fits its cue is taken, else
 *       the mode.
 * </ul>
 */
@NullMarked
package spindle.format.nrg;

import org.jspecify.annotations.NullMarked;
