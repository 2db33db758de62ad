// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

/**
 * One descriptor of a table of contents, as READ TOC gives it in format 2 (MMC-3, 6.27.3.3).
 *
 * @param session its session, from 1
 * @param point what it describes: 1 to 99 a track, A0 to A2 and B0 to C1 the session or the disc
 * @param adr the ADR field: 1 positions, 5 pointers of other sessions
 * @param control the CONTROL field
 * @param trackNo the TNO field; 0 in a lead-in
 * @param running the time that runs in the lead-in; of B0, where the next session may begin
 * @param zero the field between the two
 * @param time what it says of the point
 * @param line its line in the sheet; 0 where it is in none
 */
public record TocEntry(
        int session, int point, int adr, int control, int trackNo, TocTime running, int zero, TocTime time, int line) {
    /** First track's number and disc type. */
    public static final int FIRST_TRACK = 0xA0;
    /** Last track's number. */
    public static final int LAST_TRACK = 0xA1;
    /** Start of the lead-out. */
    public static final int LEAD_OUT = 0xA2;
    /** Start of the next possible program area, in ADR 5. */
    public static final int NEXT_PROGRAM = 0xB0;
    /** What the blank disc says of itself, in ADR 5. */
    public static final int ATIP = 0xC0;

    /** {@return the same entry, of no line} */
    public TocEntry withoutLine() {
        return new TocEntry(session, point, adr, control, trackNo, running, zero, time, 0);
    }

    /** {@return whether it says where a track begins} */
    public boolean isTrack() {
        return (adr == 1 || adr == 4) && point >= 1 && point <= 99;
    }

    /** {@return whether it belongs to the table that tracks and sessions make by themselves} */
    public boolean followsFromTracks() {
        return isTrack() || (point >= FIRST_TRACK && point <= LEAD_OUT);
    }
}
