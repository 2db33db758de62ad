// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.WordViews;

/**
 * P and Q parity of Mode 1 and form 1: the Reed-Solomon product code of ECMA-130, annex A. P is a (26,24) code down the
 * 86 byte columns of bytes 12 to 2075, Q a (45,43) code along the 52 diagonals of bytes 12 to 2247, P included. In form 1
 * the four header bytes count as zero.
 *
 * <p>An instance owns some 8 KB of scratch and belongs to one thread at a time. For many sectors {@link SectorBuilder} and
 * {@link SectorChecker} are faster: here each call makes a view of the array.
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

    /** The word in whose upper half P parity begins. */
    private static final int P_WORD = RawSector.P_PARITY / 8;
    /** The word that Q parity begins with. */
    private static final int Q_WORD = RawSector.Q_PARITY / 8;

    private static final long LOWER_HALF = 0x0000_0000_FFFF_FFFFL;

    private final SectorWords words;
    private final byte[] parity = new byte[P_BYTES + Q_BYTES];
    private final ByteBuffer parityWords = ByteBuffer.wrap(parity).order(ByteOrder.LITTLE_ENDIAN);

    /** Creates one with scratch of its own. */
    public Ecc() {
        this(new SectorWords());
    }

    /** Shares scratch with others that use it in turn. */
    Ecc(SectorWords words) {
        this.words = words;
    }

    /**
     * Computes and stores P and Q parity, bytes 2076 to 2351 of the sector, from its bytes 12 to 2075, the EDC included.
     *
     * @param raw holds the sector's 2352 bytes at {@code at}
     * @param at offset of the sector's first sync byte
     * @param mode {@link SectorMode#MODE1} or {@link SectorMode#FORM1}
     * @throws IllegalArgumentException if sectors of that mode have no parity
     * @throws IndexOutOfBoundsException if the sector is not inside {@code raw}
     */
    public void store(byte[] raw, int at, SectorMode mode) {
        requireParity(mode);
        WordViews sector = view(raw, at);
        words.load(sector, 0);
        storeLoaded(sector, 0, mode);
    }

    /** Computes and stores P and Q parity of one of a run of sectors, whose words the scratch holds. */
    void storeLoaded(WordViews sectors, int sector, SectorMode mode) {
        loadThree(sectors, sector, mode);
        clearParity();
        EccP.apply(words);
        sectors.put(sector, P_WORD, words.raw, P_WORD, Q_WORD - P_WORD);
        words.loadThreeParity(sectors, sector);
        EccQ.apply(words);
        sectors.put(sector, Q_WORD, words.raw, Q_WORD, SectorWords.COUNT - Q_WORD);
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
        load(view(raw, at), 0, mode);
        return differences();
    }

    /** {@return what differs of P and Q parity in a sector that the scratch holds; it is spoilt by that} */
    int differences() {
        EccP.apply(words);
        EccQ.apply(words);
        boolean isRightP = words.high(P_WORD) == 0 && words.any(P_WORD + 1, Q_WORD) == 0;
        boolean isRightQ = words.any(Q_WORD, SectorWords.COUNT) == 0;
        return (isRightP ? 0 : P_DIFFERS) | (isRightQ ? 0 : Q_DIFFERS);
    }

    /** {@return scratch of this instance with the parity that the stored bytes 12 to 2247 ask for: P, then Q} */
    byte[] computed(byte[] raw, int at, SectorMode mode) {
        return computed(view(raw, at), 0, mode);
    }

    /** {@return scratch of this instance with the parity that the stored bytes 12 to 2247 ask for: P, then Q} */
    byte[] computed(WordViews sectors, int sector, SectorMode mode) {
        load(sectors, sector, mode);
        clearParity();
        EccP.apply(words);
        EccQ.apply(words);
        for (int at = 0; at < parity.length; at += 4) {
            int half = (RawSector.P_PARITY + at) / 4;
            parityWords.putInt(at, half % 2 == 0 ? words.low(half / 2) : words.high(half / 2));
        }
        return parity;
    }

    private static WordViews view(byte[] raw, int at) {
        Objects.checkFromIndexSize(at, RawSector.BYTES, raw.length);
        return new WordViews(ByteBuffer.wrap(raw), at);
    }

    private void load(WordViews sectors, int sector, SectorMode mode) {
        requireParity(mode);
        words.load(sectors, sector);
        loadThree(sectors, sector, mode);
    }

    private static void requireParity(SectorMode mode) {
        if (!mode.hasParity()) {
            throw new IllegalArgumentException("a sector of " + mode + " has no parity");
        }
    }

    private void loadThree(WordViews sectors, int sector, SectorMode mode) {
        words.loadThree(sectors, sector);
        if (mode == SectorMode.FORM1) {
            words.clearHeader();
        }
    }

    private void clearParity() {
        words.raw[P_WORD] &= LOWER_HALF;
        for (int word = P_WORD + 1; word < SectorWords.COUNT; word++) {
            words.raw[word] = 0;
        }
    }
}
