// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.util.Arrays;
import java.util.Optional;

/**
 * The Q packet of one sector: control and ADR in the first byte, nine bytes as ADR says, CRC (IEC 60908, 17.5).
 *
 * <p>All methods take 12 bytes at an offset. {@link SubQPosition} and {@link SubQTrack} write packets of
 * ADR 1; this class writes those of ADR 2 and 3, and reads all.
 */
public final class SubQ {
    /** Bytes of a packet, CRC included. */
    public static final int BYTES = 12;
    /** ADR of a position in the program area and the lead-out, and of a pointer in the lead-in. */
    public static final int ADR_POSITION = 1;
    /** ADR of the media catalogue number. */
    public static final int ADR_MCN = 2;
    /** ADR of an ISRC. */
    public static final int ADR_ISRC = 3;
    /** The number of the lead-out, as {@link #track} gives it. */
    public static final int LEAD_OUT = 0xAA;

    /** Bytes that the CRC covers. */
    static final int COVERED = 10;

    private static final int MCN_DIGITS = 13;
    private static final int ISRC_CHARACTERS = 12;
    private static final int ISRC_LETTERS = 5;

    private SubQ() {}

    /** {@return the four control bits: 1 pre-emphasis, 2 copy permitted, 4 data, 8 four channels} */
    public static int control(byte[] q, int at) {
        return (q[at] >> 4) & 0x0F;
    }

    /** {@return the four ADR bits} */
    public static int adr(byte[] q, int at) {
        return q[at] & 0x0F;
    }

    /** {@return whether the CRC matches} */
    public static boolean crcMatches(byte[] q, int at) {
        return Crc16.matches(q, at, COVERED);
    }

    /** {@return whether the packet is of ADR 1 and names a track or the lead-out, an index and two times} */
    public static boolean isPosition(byte[] q, int at) {
        boolean hasTrack = (q[at + 1] & 0xFF) == LEAD_OUT || (Bcd.isValid(q[at + 1]) && q[at + 1] != 0);
        return adr(q, at) == ADR_POSITION
                && hasTrack
                && Bcd.isValid(q[at + 2])
                && Header.isPosition(q[at + 3], q[at + 4], q[at + 5])
                && Header.isPosition(q[at + 7], q[at + 8], q[at + 9]);
    }

    /** {@return the track of a {@linkplain #isPosition position}: 1 to 99, or {@link #LEAD_OUT}} */
    public static int track(byte[] q, int at) {
        int number = q[at + 1] & 0xFF;
        return number == LEAD_OUT ? LEAD_OUT : Bcd.decode(q[at + 1]);
    }

    /** {@return the index of a {@linkplain #isPosition position}, 0 to 99; 0 is a pause} */
    public static int index(byte[] q, int at) {
        return Bcd.decode(q[at + 2]);
    }

    /** {@return the relative time of a {@linkplain #isPosition position} in frames; in a pause it counts down} */
    public static int relativeFrames(byte[] q, int at) {
        return frames(q, at + 3);
    }

    /** {@return the absolute time of a {@linkplain #isPosition position}, as LBA} */
    public static int lba(byte[] q, int at) {
        return frames(q, at + 7) - Header.LBA_OFFSET;
    }

    private static int frames(byte[] q, int at) {
        return (Bcd.decode(q[at]) * 60 + Bcd.decode(q[at + 1])) * 75 + Bcd.decode(q[at + 2]);
    }

    /** {@return the 13 digits of the media catalogue number, or empty if the packet has none: another ADR, or no digits} */
    public static Optional<String> mcn(byte[] q, int at) {
        if (adr(q, at) != ADR_MCN) {
            return Optional.empty();
        }
        char[] digits = new char[MCN_DIGITS];
        return loadDigits(q, at + 1, digits, 0) ? Optional.of(new String(digits)) : Optional.empty();
    }

    /** {@return the 12 characters of the ISRC, or empty if the packet has none: another ADR, or other characters} */
    public static Optional<String> isrc(byte[] q, int at) {
        if (adr(q, at) != ADR_ISRC) {
            return Optional.empty();
        }
        char[] code = new char[ISRC_CHARACTERS];
        int packed = (q[at + 1] << 24) | ((q[at + 2] & 0xFF) << 16) | ((q[at + 3] & 0xFF) << 8) | (q[at + 4] & 0xFF);
        for (int i = 0; i < ISRC_LETTERS; i++) {
            int value = (packed >>> (26 - 6 * i)) & 0x3F;
            if (value > 9 && (value < 17 || value > 42)) {
                return Optional.empty();
            }
            code[i] = (char) (value + '0');
        }
        return loadDigits(q, at + 5, code, ISRC_LETTERS) ? Optional.of(new String(code)) : Optional.empty();
    }

    /**
     * Stores a packet of ADR 2.
     *
     * @param control the four control bits
     * @param mcn 13 digits
     * @param lba absolute position of the sector, of which the packet holds the frame
     * @throws IllegalArgumentException if these are not 13 digits
     */
    public static void storeMcn(byte[] q, int at, int control, String mcn, int lba) {
        requireDigits(mcn, 0, MCN_DIGITS);
        begin(q, at, control, ADR_MCN);
        storeDigits(mcn, 0, q, at + 1);
        end(q, at, lba);
    }

    /**
     * Stores a packet of ADR 3.
     *
     * @param control the four control bits
     * @param isrc five letters or digits, then seven digits, without hyphens
     * @param lba absolute position of the sector, of which the packet holds the frame
     * @throws IllegalArgumentException if the code is made in another way
     */
    public static void storeIsrc(byte[] q, int at, int control, String isrc, int lba) {
        requireDigits(isrc, ISRC_LETTERS, ISRC_CHARACTERS);
        int packed = 0;
        for (int i = 0; i < ISRC_LETTERS; i++) {
            char c = isrc.charAt(i);
            if (!isDigit(c) && (c < 'A' || c > 'Z')) {
                throw new IllegalArgumentException("not an ISRC: " + isrc);
            }
            packed = (packed << 6) | (c - '0');
        }
        packed <<= 2;
        begin(q, at, control, ADR_ISRC);
        for (int i = 0; i < 4; i++) {
            q[at + 1 + i] = (byte) (packed >>> (24 - 8 * i));
        }
        storeDigits(isrc, ISRC_LETTERS, q, at + 5);
        end(q, at, lba);
    }

    /** Clears a packet and stores its first byte. */
    static void begin(byte[] q, int at, int control, int adr) {
        Arrays.fill(q, at, at + BYTES, (byte) 0);
        q[at] = (byte) ((control << 4) | adr);
    }

    private static void end(byte[] q, int at, int lba) {
        q[at + 9] = Bcd.encode(Math.floorMod(lba + Header.LBA_OFFSET, 75));
        Crc16.store(q, at, COVERED);
    }

    /** Stores minute, second and frame of a time of 0 to 449,999 frames. */
    static void storeTime(byte[] q, int at, int frames) {
        q[at] = Bcd.encode(frames / (60 * 75));
        q[at + 1] = Bcd.encode(frames / 75 % 60);
        q[at + 2] = Bcd.encode(frames % 75);
    }

    private static boolean loadDigits(byte[] q, int at, char[] dst, int from) {
        for (int i = from; i < dst.length; i++) {
            int digit = (q[at + (i - from) / 2] >> ((i - from) % 2 == 0 ? 4 : 0)) & 0x0F;
            if (digit > 9) {
                return false;
            }
            dst[i] = (char) ('0' + digit);
        }
        return true;
    }

    private static void storeDigits(String digits, int from, byte[] q, int at) {
        for (int i = from; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            q[at + (i - from) / 2] |= (byte) (digit << ((i - from) % 2 == 0 ? 4 : 0));
        }
    }

    private static void requireDigits(String code, int from, int length) {
        boolean valid = code.length() == length;
        for (int i = from; i < length && valid; i++) {
            valid = isDigit(code.charAt(i));
        }
        if (!valid) {
            throw new IllegalArgumentException("not " + (from == 0 ? "a catalogue number: " : "an ISRC: ") + code);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
