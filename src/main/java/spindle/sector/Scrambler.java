// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.util.Objects;

/**
 * The scrambler of data sectors (ECMA-130, annex B): bytes 12 to 2351 are XORed with the output of a 15-bit shift register,
 * x^15+x+1, preset to 1, least significant bit first. Scrambling twice is the identity. On a disc all data sectors are
 * scrambled; in images hardly any.
 */
public final class Scrambler {
    private static final byte[] SEQUENCE = sequence();
    /** Seconds of a position have their top bit clear; scrambled, set. */
    private static final int SCRAMBLED_SECOND = 0x80;

    private Scrambler() {}

    private static byte[] sequence() {
        byte[] sequence = new byte[RawSector.BYTES - RawSector.HEADER];
        int register = 1;
        for (int bit = 0; bit < 8 * sequence.length; bit++) {
            sequence[bit / 8] |= (byte) ((register & 1) << (bit % 8));
            int feedback = (register ^ (register >>> 1)) & 1;
            register = (register >>> 1) | (feedback << 14);
        }
        return sequence;
    }

    /**
     * Scrambles or descrambles sectors in place.
     *
     * @param raw holds {@code count} sectors of 2352 bytes at {@code at}
     * @param at offset of the first sector
     * @param count sectors, 0 or more
     * @throws IndexOutOfBoundsException if the sectors are not inside {@code raw}
     */
    public static void apply(byte[] raw, int at, int count) {
        Objects.checkFromIndexSize(at, Math.multiplyExact(count, RawSector.BYTES), raw.length);
        for (int i = 0; i < count; i++) {
            applyOne(raw, at + i * RawSector.BYTES + RawSector.HEADER);
        }
    }

    private static void applyOne(byte[] raw, int header) {
        byte[] sequence = SEQUENCE;
        int words = sequence.length / 8 * 8;
        for (int i = 0; i < words; i += 8) {
            long word = LittleEndianWords.getLong(raw, header + i) ^ LittleEndianWords.getLong(sequence, i);
            LittleEndianWords.putLong(raw, header + i, word);
        }
        int last = LittleEndianWords.getInt(raw, header + words) ^ LittleEndianWords.getInt(sequence, words);
        LittleEndianWords.putInt(raw, header + words, last);
    }

    /**
     * {@return whether a sector is a scrambled data sector by its look: a sync, then no position, but one with mode 0, 1 or 2
     * once it is descrambled}
     *
     * @param raw holds at least 16 bytes of the sector at {@code at}
     */
    public static boolean isScrambled(byte[] raw, int at) {
        return Header.hasSync(raw, at)
                && (raw[at + 13] & SCRAMBLED_SECOND) != 0
                && Header.isPosition(header(raw, at, 0), header(raw, at, 1), header(raw, at, 2))
                && (header(raw, at, 3) & 0xFF) <= 2;
    }

    private static byte header(byte[] raw, int at, int i) {
        return (byte) (raw[at + RawSector.HEADER + i] ^ SEQUENCE[i]);
    }
}
