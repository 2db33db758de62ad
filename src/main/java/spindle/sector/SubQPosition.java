// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * What a Q packet of ADR 1 says in the program area and the lead-out: where a sector is (IEC 60908, 17.5.1).
 *
 * @param control the four control bits: 1 pre-emphasis, 2 copy permitted, 4 data, 8 four channels
 * @param track 1 to 99, or {@link SubQ#LEAD_OUT}
 * @param index 0 to 99; 0 is a pause
 * @param relativeFrames frames since index 1, 0 to 449,999; in a pause, frames left until then
 * @param lba absolute position, -150 to 449,849
 */
public record SubQPosition(int control, int track, int index, int relativeFrames, int lba) {
    /** Checks the ranges. @throws IllegalArgumentException if one of the values is outside its range */
    public SubQPosition {
        boolean hasTrack = track == SubQ.LEAD_OUT || (track >= 1 && track <= 99);
        if (control < 0 || control > 15 || !hasTrack || index < 0 || index > 99) {
            throw new IllegalArgumentException(
                    "no Q packet says control " + control + ", track " + track + ", index " + index);
        }
        if (relativeFrames < 0 || relativeFrames >= Header.LBA_LIMIT + Header.LBA_OFFSET) {
            throw new IllegalArgumentException("no Q packet holds a relative time of " + relativeFrames + " frames");
        }
        Header.requirePositions(lba, 1);
    }

    /**
     * {@return what a packet says that {@linkplain SubQ#isPosition is a position}}
     *
     * @param q holds the packet's 12 bytes at {@code at}
     */
    public static SubQPosition of(byte[] q, int at) {
        return new SubQPosition(
                SubQ.control(q, at), SubQ.track(q, at), SubQ.index(q, at), SubQ.relativeFrames(q, at), SubQ.lba(q, at));
    }

    /** Stores the packet's 12 bytes. */
    public void store(byte[] q, int at) {
        store(q, at, control, track, index, relativeFrames, lba);
    }

    static void store(byte[] q, int at, int control, int track, int index, int relativeFrames, int lba) {
        SubQ.begin(q, at, control, SubQ.ADR_POSITION);
        q[at + 1] = track == SubQ.LEAD_OUT ? (byte) SubQ.LEAD_OUT : Bcd.encode(track);
        q[at + 2] = Bcd.encode(index);
        SubQ.storeTime(q, at + 3, relativeFrames);
        SubQ.storeTime(q, at + 7, lba + Header.LBA_OFFSET);
        Crc16.store(q, at, SubQ.COVERED);
    }
}
