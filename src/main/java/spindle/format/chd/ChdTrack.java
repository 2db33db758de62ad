// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import spindle.sector.Subchannel;

/**
 * A track as the metadata tell it.
 *
 * @param number 1 to 99
 * @param kind its type
 * @param subchannel what is beside its sectors
 * @param frames its frames in the file, those of a stored pregap and {@code pad} included; zero frames that fill up to a
 *     multiple of four do not count
 * @param pad frames at its end that no track has: a GD-ROM's, up to where the next track begins
 * @param pregap frames before index 1
 * @param isPregapStored whether the pregap is in the file
 * @param postgap frames behind it, which are not in the file
 */
record ChdTrack(
        int number,
        ChdTrackKind kind,
        Subchannel subchannel,
        int frames,
        int pad,
        int pregap,
        boolean isPregapStored,
        int postgap) {
    /** What is beside sectors, as metadata say it. */
    static Subchannel subchannel(String word) {
        return switch (word) {
            case "RW" -> Subchannel.RW_96;
            case "RW_RAW" -> Subchannel.RAW_96;
            default -> Subchannel.NONE;
        };
    }

    /** {@return the word for a sub-channel} */
    static String word(Subchannel subchannel) {
        return switch (subchannel) {
            case NONE -> "NONE";
            case RW_96 -> "RW";
            case PQ_16, RAW_96 -> "RW_RAW";
        };
    }
}
