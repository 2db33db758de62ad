// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import spindle.disc.LbaRange;

/**
 * The AccurateRip checksums of an audio track. A track too short to leave anything between the sectors that are skipped
 * at the ends of the disc has 0 for both.
 *
 * @param track its number on the disc
 * @param range the sectors that rippers read for it
 * @param v1 the sum of each frame times its number, modulo 2 to the 32nd
 * @param v2 the same with the upper halves of the products added
 */
public record TrackChecksum(int track, LbaRange range, int v1, int v2) {}
