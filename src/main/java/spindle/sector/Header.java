// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.util.Arrays;

/**
 * Sync and header, bytes 0 to 15 of a data sector: 12 bytes of sync, then minute, second and frame in BCD and the mode byte
 * (ECMA-130, 14.1 and 14.2). The position is absolute: LBA 0 is 00:02:00.
 */
public final class Header {
    /** The frames before LBA 0. */
    public static final int LBA_OFFSET = 150;
    /** The first LBA that no header can hold: 99:59:74 is the last. */
    public static final int LBA_LIMIT = 100 * 60 * 75 - LBA_OFFSET;

    /** Minutes that a byte can hold where its first digit is hexadecimal. */
    private static final int MINUTES = 160;

    /** The bits of the mode byte that tell the mode; the others may say where in a written packet the sector is. */
    public static final int MODE_MASK = 0x03;

    /** Looked at without wide loads, whose machinery takes a cold start longer than all else here. */
    private static final byte[] SYNC = {0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0};

    private Header() {}

    /** {@return whether the twelve bytes at the given offset are a sync whose bytes are swapped in pairs} */
    public static boolean hasSwappedSync(byte[] raw, int at) {
        for (int i = 0; i < SYNC.length; i++) {
            if (raw[at + (i ^ 1)] != SYNC[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the twelve bytes at the given offset are a sync} */
    public static boolean hasSync(byte[] raw, int at) {
        return Arrays.equals(raw, at, at + SYNC.length, SYNC, 0, SYNC.length);
    }

    /** Stores the twelve bytes of a sync. */
    public static void storeSync(byte[] raw, int at) {
        System.arraycopy(SYNC, 0, raw, at, SYNC.length);
    }

    /**
     * Stores sync and header.
     *
     * @param raw receives 16 bytes at {@code at}
     * @param lba absolute position of the sector, -150 to 449,849
     * @param mode the mode byte: 0, 1 or 2
     * @throws IllegalArgumentException if no header can hold the position
     */
    public static void store(byte[] raw, int at, int lba, int mode) {
        storeSync(raw, at);
        LittleEndianWords.putInt(raw, at + RawSector.HEADER, encode(lba, mode));
    }

    /**
     * {@return the four bytes of a header as a little-endian word: minute, second and frame in BCD, then the mode byte}
     *
     * @param lba absolute position of the sector, -150 to 449,849
     * @param mode the mode byte, 0 to 255
     * @throws IllegalArgumentException if no header can hold the position
     */
    public static int encode(int lba, int mode) {
        requirePositions(lba, 1);
        int frames = lba + LBA_OFFSET;
        int seconds = frames / 75;
        int minute = Bcd.encode(seconds / 60);
        int second = Bcd.encode(seconds % 60);
        int frame = Bcd.encode(frames % 75);
        return (minute & 0xFF) | (second << 8) | (frame << 16) | (mode << 24);
    }

    /**
     * Stores sync and header of a sector of a GD-ROM, which goes on behind 99:59:74: the first digit of the minute is then
     * hexadecimal, so that minute 100 is A0 (redumper, {@code cd/cd.ixx}: {@code bcd_encode}).
     *
     * @param lba absolute position of the sector, -150 to 719,849
     * @param mode the mode byte: 0, 1 or 2
     */
    public static void storeHighDensity(byte[] raw, int at, int lba, int mode) {
        int seconds = (lba + LBA_OFFSET) / 75;
        int minutes = seconds / 60;
        if (lba < -LBA_OFFSET || minutes >= MINUTES) {
            throw new IllegalArgumentException("no sector header holds LBA " + lba);
        }
        storeSync(raw, at);
        raw[at + RawSector.HEADER] = (byte) (((minutes / 10) << 4) | (minutes % 10));
        raw[at + RawSector.HEADER + 1] = Bcd.encode(seconds % 60);
        raw[at + RawSector.HEADER + 2] = Bcd.encode((lba + LBA_OFFSET) % 75);
        raw[at + RawSector.MODE] = (byte) mode;
    }

    /** {@return whether a header can hold the position} */
    public static boolean holds(int lba) {
        return lba >= -LBA_OFFSET && lba < LBA_LIMIT;
    }

    /**
     * Checks that headers can hold the positions of all sectors of a run.
     *
     * @param lba absolute position of the first sector
     * @param count sectors in the run, 0 or more
     * @throws IllegalArgumentException if one lies before -150 or after 449,849
     */
    public static void requirePositions(int lba, int count) {
        if (lba < -LBA_OFFSET || count < 0 || count > LBA_LIMIT - lba) {
            throw new IllegalArgumentException(
                    "no sector header holds LBA " + lba + " to " + ((long) lba + count - 1) + ": 99:59:74 is the last");
        }
    }

    /** {@return whether the header's position is one: digits are decimal, seconds below 60, frames below 75} */
    public static boolean hasPosition(byte[] raw, int at) {
        return isPosition(raw[at + 12], raw[at + 13], raw[at + 14]);
    }

    static boolean isPosition(byte minute, byte second, byte frame) {
        return Bcd.isValid(minute)
                && Bcd.isValid(second)
                && Bcd.isValid(frame)
                && (second & 0xFF) < 0x60
                && (frame & 0xFF) < 0x75;
    }

    /**
     * {@return the LBA of a header that {@linkplain #hasPosition has a position}, -150 to 449,849}
     *
     * @param raw holds the sector at {@code at}
     */
    public static int lba(byte[] raw, int at) {
        int minute = Bcd.decode(raw[at + 12]);
        int second = Bcd.decode(raw[at + 13]);
        return (minute * 60 + second) * 75 + Bcd.decode(raw[at + 14]) - LBA_OFFSET;
    }

    /**
     * {@return whether the sector is a data sector by its look: a sync, a position, and mode 0, 1 or 2}
     *
     * @param raw holds at least 16 bytes of the sector at {@code at}
     */
    public static boolean isData(byte[] raw, int at) {
        return hasSync(raw, at) && hasPosition(raw, at) && (raw[at + RawSector.MODE] & MODE_MASK) != 3;
    }
}
