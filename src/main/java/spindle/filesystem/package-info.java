// SPDX-License-Identifier: Apache-2.0
/**
 * What is in a data track: volumes, what they are called and how large they say they are, the system a disc is for, and
 * what it boots.
 *
 * <pre>{@code
 * TrackContent content = Volumes.identify(new TrackBlocks(image, track));
 * for (Volume volume : content.volumes()) {
 *     System.out.println(volume.kind().word() + " " + volume.label());
 * }
 * }</pre>
 *
 * Everything is read by blocks of 2048 user bytes counted from a track's index 1, whatever the layout of its sectors, and
 * nothing read is trusted: any bytes give an answer, if only that there is no volume.
 */
@NullMarked
package spindle.filesystem;

import org.jspecify.annotations.NullMarked;
