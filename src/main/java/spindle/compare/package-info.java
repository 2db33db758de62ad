// SPDX-License-Identifier: Apache-2.0
/**
 * Compares two images of any formats: their layouts, their texts, their sub-channels, then all their sectors.
 *
 * <pre>{@code
 * Comparison comparison = Comparer.compare(a, b, CompareOptions.DEFAULT, Progress.NONE);
 * boolean same = comparison.isEqual();
 * comparison.tracks().forEach(track -> System.out.println(track.number() + ": " + track.different()));
 * }</pre>
 *
 * Sectors are compared as what they are on the disc: where one image stores less of a sector than the other, what follows
 * from the data is built. The facade alone uses it.
 */
@NullMarked
package spindle.compare;

import org.jspecify.annotations.NullMarked;
