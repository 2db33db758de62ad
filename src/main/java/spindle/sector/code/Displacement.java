// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import spindle.sector.Header;
import spindle.sector.RawSector;

/**
 * How far a header is from the place of its sector. One header that names another position is damage; where most of a run
 * are displaced by the same number of sectors, the sheet is wrong about the place, or was never asked, and there is nothing
 * to repair.
 */
public final class Displacement {
    /** Minute, second and frame are those of the place, in binary digits. */
    public static final int BINARY = Integer.MIN_VALUE;
    /** The digits are no position: they are not decimal, or there are too many seconds or frames. */
    public static final int NO_POSITION = Integer.MIN_VALUE + 1;
    /** Minute, second and frame are zero. */
    public static final int ZERO = Integer.MIN_VALUE + 2;

    private static final int POSITION_BYTES = 3;

    private Displacement() {}

    /**
     * {@return how many sectors a header is displaced, 0 where it names its place, or {@link #BINARY}, {@link #NO_POSITION}
     * or {@link #ZERO}}
     *
     * @param raw holds the sector's 2352 bytes at {@code at}
     * @param lba its place; {@link Header#holds} it
     */
    public static int of(byte[] raw, int at, int lba) {
        int minute = raw[at + RawSector.HEADER];
        int second = raw[at + RawSector.HEADER + 1];
        int frame = raw[at + RawSector.HEADER + 2];
        boolean valid = Header.hasPosition(raw, at);
        if (valid && Header.lba(raw, at) == lba) {
            return 0;
        }
        if ((minute * 60 + second) * 75 + frame - Header.LBA_OFFSET == lba) {
            return BINARY;
        }
        if ((minute | second | frame) == 0) {
            return ZERO;
        }
        return valid ? Header.lba(raw, at) - lba : NO_POSITION;
    }

    /** {@return whether it is a number of sectors, other than none} */
    public static boolean isDistance(int displacement) {
        return displacement > ZERO && displacement != 0;
    }

    /** {@return whether the header says nothing of a place, so that it can only be computed anew} */
    public static boolean isNoAddress(int displacement) {
        return displacement <= ZERO;
    }

    /**
     * {@return by how many sectors most of a run are displaced, 0 where there is no such number}
     *
     * @param raw holds {@code count} sectors of 2352 bytes from index 0
     * @param verdicts what was found of them
     */
    public static int common(ByteBuffer raw, int lba, int count, int[] verdicts) {
        byte[] head = new byte[RawSector.BODY];
        int candidate = 0;
        int votes = 0;
        // Majority vote of Boyer and Moore: what most say is left.
        for (int i = 0; i < count; i++) {
            int displacement = displacement(raw, lba, i, verdicts[i], head);
            if (votes == 0) {
                candidate = displacement;
            }
            votes += displacement == candidate ? 1 : -1;
        }
        int same = 0;
        for (int i = 0; i < count; i++) {
            same += displacement(raw, lba, i, verdicts[i], head) == candidate ? 1 : 0;
        }
        return isDistance(candidate) && 2 * same > count ? candidate : 0;
    }

    private static int displacement(ByteBuffer raw, int lba, int i, int verdict, byte[] head) {
        if (!Verdict.has(verdict, SectorFlaw.HEADER_MSF)) {
            return 0;
        }
        raw.get(i * RawSector.BYTES + RawSector.HEADER, head, RawSector.HEADER, POSITION_BYTES);
        return of(head, 0, lba + i);
    }
}
