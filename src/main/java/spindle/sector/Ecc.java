// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.util.Arrays;
import java.util.Objects;

/**
 * P and Q parity of Mode 1 and form 1: the Reed-Solomon product code of ECMA-130, annex A. P is a (26,24) code down the
 * 86 byte columns of bytes 12 to 2075, Q a (45,43) code along the 52 diagonals of bytes 12 to 2247, P included. In form 1
 * the four header bytes count as zero.
 *
 * <p>{@link #store} is a pure function. An instance checks, never changes the sector it is given, owns 276 bytes of
 * scratch and belongs to one thread at a time. Nothing allocates.
 */
public final class Ecc {
    /** Bytes of P parity. */
    public static final int P_BYTES = 172;
    /** Bytes of Q parity. */
    public static final int Q_BYTES = 104;
    /** What {@link #check} adds where P parity disagrees. */
    public static final int P_DIFFERS = 1;
    /** What {@link #check} adds where Q parity disagrees. */
    public static final int Q_DIFFERS = 2;

    private static final long HEADER_COUNTS = -1L;
    private static final long HEADER_IS_ZERO = 0xFFFF_FFFF_0000_0000L;

    private final byte[] parity = new byte[P_BYTES + Q_BYTES];

    /** Creates a checker with scratch of its own. */
    public Ecc() {}

    /**
     * Computes and stores P and Q parity, bytes 2076 to 2351 of the sector, from its bytes 12 to 2075, the EDC included.
     *
     * @param raw holds the sector's 2352 bytes at {@code at}
     * @param at offset of the sector's first sync byte
     * @param mode {@link SectorMode#MODE1} or {@link SectorMode#FORM1}
     * @throws IllegalArgumentException if sectors of that mode have no parity
     * @throws IndexOutOfBoundsException if the sector is not inside {@code raw}
     */
    public static void store(byte[] raw, int at, SectorMode mode) {
        long keep = countedHeaderBytes(mode);
        Objects.checkFromIndexSize(at, RawSector.BYTES, raw.length);
        EccP.compute(raw, at + RawSector.HEADER, keep, raw, at + RawSector.P_PARITY);
        EccQ.compute(raw, at + RawSector.HEADER, keep, raw, at + RawSector.Q_PARITY);
    }

    /**
     * Compares stored with computed parity.
     *
     * @param raw holds the sector's 2352 bytes at {@code at}; not changed, not even for a moment
     * @param at offset of the sector's first sync byte
     * @param mode {@link SectorMode#MODE1} or {@link SectorMode#FORM1}
     * @return 0 if all parity is right, else {@link #P_DIFFERS}, {@link #Q_DIFFERS} or both
     * @throws IllegalArgumentException if sectors of that mode have no parity
     * @throws IndexOutOfBoundsException if the sector is not inside {@code raw}
     */
    public int check(byte[] raw, int at, SectorMode mode) {
        byte[] computed = computed(raw, at, mode);
        int p = at + RawSector.P_PARITY;
        int q = at + RawSector.Q_PARITY;
        int differs = 0;
        if (!Arrays.equals(computed, 0, P_BYTES, raw, p, p + P_BYTES)) {
            differs |= P_DIFFERS;
        }
        if (!Arrays.equals(computed, P_BYTES, P_BYTES + Q_BYTES, raw, q, q + Q_BYTES)) {
            differs |= Q_DIFFERS;
        }
        return differs;
    }

    /** {@return the scratch of this instance with the parity that the stored bytes 12 to 2247 ask for: P, then Q} */
    byte[] computed(byte[] raw, int at, SectorMode mode) {
        long keep = countedHeaderBytes(mode);
        Objects.checkFromIndexSize(at, RawSector.BYTES, raw.length);
        EccP.compute(raw, at + RawSector.HEADER, keep, parity, 0);
        EccQ.compute(raw, at + RawSector.HEADER, keep, parity, P_BYTES);
        return parity;
    }

    private static long countedHeaderBytes(SectorMode mode) {
        return switch (mode) {
            case MODE1 -> HEADER_COUNTS;
            case FORM1 -> HEADER_IS_ZERO;
            default -> throw new IllegalArgumentException("a sector of " + mode + " has no parity");
        };
    }
}
