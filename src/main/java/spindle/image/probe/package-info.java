// SPDX-License-Identifier: Apache-2.0
/**
 * What a bare file of sectors holds: its stored layout, the mode of its sectors, its first LBA, its sub-channel.
 *
 * <pre>{@code
 * StoredLayout layout = LayoutSearch.of(source);
 * }</pre>
 *
 * <p>A few dozen sectors are read, spread over the file. Formats import this package; it imports {@code spindle.image} and
 * the rooms below.
 */
@NullMarked
package spindle.image.probe;

import org.jspecify.annotations.NullMarked;
