// SPDX-License-Identifier: Apache-2.0
/**
 * Takes files out of a tree: into a folder, into a tar archive, or one of them to a channel.
 *
 * <pre>{@code
 * CheckedImage checked = CheckedImage.of(image);
 * TrackTrees track = TrackTrees.mounted(image.disc(), TrackTrees.of(checked.image(), tracks)).orElseThrow();
 * Extraction files = new Extraction(checked, track.track(), track.richest(), ExtractOptions.DEFAULT);
 * ExtractResult result = files.run(PathPatterns.ALL, target, Progress.NONE);
 * }</pre>
 *
 * A folder receives all of a run or nothing. Nothing is written outside of it, and nothing through a link. It knows file
 * systems through {@code filesystem} alone; the entrance and the command line know it.
 */
@NullMarked
package spindle.extract;

import org.jspecify.annotations.NullMarked;
