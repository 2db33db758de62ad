// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

/** The kind of disc. */
public enum Medium {
    /** Compact disc: sectors of 2352 bytes, tracks, sub-channel. */
    CD,
    /** Dreamcast GD-ROM: one session whose high-density area starts at LBA 45000. */
    GD_ROM,
    /** DVD: sectors of 2048 bytes, no tracks. */
    DVD,
    /** Blu-ray disc: sectors of 2048 bytes, no tracks. */
    BD;

    /** Where the high-density area of a GD-ROM begins. */
    public static final int HIGH_DENSITY_LBA = 45_000;
}
