// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the volume of a later session stand by itself: the addresses that count from LBA 0 of the disc are changed to count
 * from the beginning of a file.
 *
 * <pre>{@code
 * IsoRelocation relocation = IsoRelocation.plan(image, track.index1());
 * if (relocation.obstacle().isEmpty()) {
 *     relocation.apply();
 * }
 * }</pre>
 *
 * The structures are those of {@code filesystem.iso9660}; this package knows where their addresses are, and no more.
 */
@NullMarked
package spindle.filesystem.relocate;

import org.jspecify.annotations.NullMarked;
