// SPDX-License-Identifier: Apache-2.0
/**
 * What is in a data track: its volumes, the system that the disc is for, and what it boots.
 *
 * <pre>{@code
 * TrackContent content = Volumes.identify(new TrackBlocks(image, track));
 * List<Tree> trees = Volumes.trees(new DiscBlocks(image, track));
 * trees.get(0).walk(entry -> System.out.println(entry.path()), findings);
 * }</pre>
 *
 * The marks of systems are in one table, {@code disc.SystemMark}, which the probing of bare files reads too.
 */
@NullMarked
package spindle.filesystem.recognise;

import org.jspecify.annotations.NullMarked;
