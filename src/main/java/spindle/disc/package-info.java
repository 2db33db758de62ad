// SPDX-License-Identifier: Apache-2.0
/**
 * What a disc is, apart from any file: sessions, tracks, indexes, and what is said of them. Everything here is an
 * immutable value; positions are absolute logical block addresses (LBA 0 is MSF 00:02:00), ends are exclusive.
 *
 * <pre>{@code
 * for (Track track : disc.tracks()) {
 *     System.out.println(track.number() + " begins at " + Msf.ofLba(track.index1()));
 * }
 * }</pre>
 *
 * The 150 sectors before a session's first track are implied and never an index 0. Sectors that no track claims are a
 * hole, not a pregap.
 */
@NullMarked
package spindle.disc;

import org.jspecify.annotations.NullMarked;
