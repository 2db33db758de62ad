// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

/**
 * That consecutive audio tracks are the same but for an offset, as two drives read them. Sample {@code i} of the first image
 * is sample {@code i + samples} of the second.
 *
 * @param firstTrack the first of the tracks
 * @param lastTrack the last of them
 * @param samples the offset in stereo samples, not 0; above 0 where the second image has the sound later
 * @param compared how many samples were compared at the offset
 * @param different how many of them differ all the same
 * @param lostA samples of the first image that the second does not have: its last ones where the offset is above 0, else
 *     its first ones
 * @param soundA how many of those are not silent
 * @param lostB samples of the second image that the first does not have, at the other end
 * @param soundB how many of those are not silent
 */
public record AudioOffset(
        int firstTrack,
        int lastTrack,
        int samples,
        long compared,
        long different,
        long lostA,
        long soundA,
        long lostB,
        long soundB) {
    /** {@return whether all samples that both have are equal} */
    public boolean isExact() {
        return different == 0;
    }
}
