// SPDX-License-Identifier: Apache-2.0
/**
 * PPF patches: what makes one image of another of the same length. They are made of two images, and applied to one on its way
 * into another.
 *
 * <pre>{@code
 * PpfPatch patch = PpfPatch.read(Path.of("translation.ppf"));
 * try (DiscImage patched = PatchedImage.of(image, patch)) {
 *     patched.findings().forEach(finding -> System.out.println(finding.message()));
 * }
 * }</pre>
 *
 * A patch counts bytes as in one BIN of all tracks, in the sectors that the image stores: {@link spindle.patch.BinPlaces}. The
 * facade alone uses this room.
 */
@NullMarked
package spindle.patch;

import org.jspecify.annotations.NullMarked;
