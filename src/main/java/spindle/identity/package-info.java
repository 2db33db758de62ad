// SPDX-License-Identifier: Apache-2.0
/**
 * By which names databases know an audio disc: the MusicBrainz disc id, the CDDB (freedb) id, the AccurateRip ids and
 * the CTDB TOC id, which follow from the table of contents, and the AccurateRip checksums of the audio tracks, for which
 * their sectors are read once.
 *
 * <pre>{@code
 * DiscIds ids = DiscIds.of(image.disc());
 * ids.musicBrainz().ifPresent(System.out::println);
 * Identity identity = Identifier.identify(image, 2, Progress.NONE);
 * }</pre>
 *
 * An id that does not apply is absent, and a finding says why. Nothing here asks a database. The databases disagree on
 * discs that hold data as well: which tracks and which lead-out count is told with each id.
 *
 * <p>The facade and {@code report} may import it; it knows {@code image} and what lies below.
 */
@NullMarked
package spindle.identity;

import org.jspecify.annotations.NullMarked;
