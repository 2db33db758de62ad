// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * What a Q packet of ADR 1 says in the lead-in: an entry of the table of contents (IEC 60908, 17.5.1).
 *
 * @param control the four control bits of the track it points to
 * @param point 0x01 to 0x99, a track in BCD, or {@link #FIRST_TRACK}, {@link #LAST_TRACK} or {@link #LEAD_OUT_START}
 * @param minute PMIN, 0 to 99: of the start; or the number of the first or last track
 * @param second PSEC, 0 to 99: of the start; or the disc type with the first track: 0 CD-DA or CD-ROM, 10 CD-i, 20 XA
 * @param frame PFRAME, 0 to 99: of the start
 */
public record SubQPointer(int control, int point, int minute, int second, int frame) {
    /** The point that holds the number of the first track. */
    public static final int FIRST_TRACK = 0xA0;
    /** The point that holds the number of the last track. */
    public static final int LAST_TRACK = 0xA1;
    /** The point that holds the start of the lead-out. */
    public static final int LEAD_OUT_START = 0xA2;

    /** Checks the ranges. @throws IllegalArgumentException if a value has no two decimal digits, or control no four bits */
    public SubQPointer {
        boolean digits = isTwoDigits(minute) && isTwoDigits(second) && isTwoDigits(frame);
        if (!digits || control < 0 || control > 15 || point < 0 || point > 255) {
            throw new IllegalArgumentException(
                    "no Q packet points to " + point + " at " + minute + ":" + second + ":" + frame);
        }
    }

    private static boolean isTwoDigits(int value) {
        return value >= 0 && value <= 99;
    }

    /**
     * Stores the packet's 12 bytes.
     *
     * @param runningFrames the running time of the lead-in, 0 to 449,999
     */
    public void store(byte[] q, int at, int runningFrames) {
        SubQ.begin(q, at, control, SubQ.ADR_POSITION);
        q[at + 2] = (byte) point;
        SubQ.storeTime(q, at + 3, runningFrames);
        q[at + 7] = Bcd.encode(minute);
        q[at + 8] = Bcd.encode(second);
        q[at + 9] = Bcd.encode(frame);
        Crc16.store(q, at, SubQ.COVERED);
    }
}
