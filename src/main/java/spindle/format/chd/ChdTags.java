// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** Tags of metadata (MAME's chd.h). */
final class ChdTags {
    /** The tracks of a CD, all in one, in numbers. */
    static final int OLDEST_TRACKS = FourLetters.number("CHCD");
    /** A track of a CD, without its gaps. */
    static final int OLD_TRACK = FourLetters.number("CHTR");
    /** A track of a CD. */
    static final int TRACK = FourLetters.number("CHT2");
    /** A track of a GD-ROM; its audio is little-endian. */
    static final int OLD_GD_TRACK = FourLetters.number("CHGT");
    /** A track of a GD-ROM. */
    static final int GD_TRACK = FourLetters.number("CHGD");
    /** A DVD; its content is empty. */
    static final int DVD = FourLetters.number("DVD ");
    /** A hard disk. */
    static final int HARD_DISK = FourLetters.number("GDDD");
    /** A laser disc. */
    static final int LASER_DISC = FourLetters.number("AVAV");
    /** What Spindle keeps of a disc for which there is no other place ({@link DiscEntry}). */
    static final int DISC = FourLetters.number("SPDL");

    private ChdTags() {}
}
