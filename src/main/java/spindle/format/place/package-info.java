// SPDX-License-Identifier: Apache-2.0
/**
 * Where the sectors of tracks lie in one file. A reader settles the place of each track and gets its sectors from it; a
 * writer plans the places of all tracks before it writes.
 *
 * <pre>{@code
 * FilePlan plan = new FilePlan(fitting, FilePlan.Gaps.ALL, FilePlan.Beside.FULL_96);
 * FilePlan.Place place = plan.of(track);
 * long offset = place.offsetOf(track.index1());
 * }</pre>
 *
 * It belongs to no format. The packages of the formats use it, and nothing else does.
 */
@NullMarked
package spindle.format.place;

import org.jspecify.annotations.NullMarked;
