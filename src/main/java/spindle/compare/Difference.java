// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

/**
 * Something that two images say differently, beside their sectors.
 *
 * @param aspect what it belongs to
 * @param track the track it concerns; 0: the disc
 * @param what what differs: {@code index 1}
 * @param a what the first image says; empty where it says nothing
 * @param b what the second image says; empty where it says nothing
 */
public record Difference(Aspect aspect, int track, String what, String a, String b) {
    /** What a difference belongs to. */
    public enum Aspect {
        /** Sessions, tracks, modes, indexes, gaps, flags. */
        LAYOUT,
        /** MCN, ISRC, CD-TEXT. */
        TEXT,
        /** What is stored beside the main channel. */
        SUBCHANNEL
    }
}
