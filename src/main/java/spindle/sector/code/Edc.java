// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import spindle.sector.LittleEndianWords;

/**
 * The error detection code of data sectors: a CRC of 32 bits, (x^16+x^15+x^2+1)·(x^16+x^2+x+1) =
 * x^32+x^31+x^16+x^15+x^4+x^3+x+1 (ECMA-130, 14.3), least significant bit first, register 0 at the start, no final
 * inversion, stored little-endian. Of {@code "123456789"} it is 0x6EC2EDC4; of zero bytes it is 0.
 *
 * <p>What it covers: bytes 0 to 2063 of Mode 1, 16 to 2071 of form 1, 16 to 2347 of form 2.
 *
 * <p>An instance owns about 5 KB of scratch and belongs to one thread at a time; no call allocates.
 *
 * <pre>{@code
 * Edc edc = new Edc();
 * boolean intact = edc.of(raw, 0, RawSector.MODE1_EDC) == Edc.load(raw, RawSector.MODE1_EDC);
 * }</pre>
 */
public final class Edc {
    /** The polynomial without its x^32, bit-reversed: x^31 is the lowest bit. */
    public static final int POLYNOMIAL = 0xD8018001;
    /** The EDC of the nine ASCII digits {@code "123456789"}. */
    public static final int CHECK = 0x6EC2EDC4;

    private final EdcFold fold = new EdcFold();
    private final long[] loaded = new long[EdcFold.MAX_WORDS];

    /** Creates an EDC with scratch of its own. */
    public Edc() {}

    /**
     * {@return the EDC of the given bytes}
     *
     * @param at offset of the first byte
     * @param length bytes covered, 0 or more
     * @throws IndexOutOfBoundsException if the range is not inside {@code src}
     */
    public int of(byte[] src, int at, int length) {
        return update(0, src, at, length);
    }

    /**
     * {@return the EDC of a longer input, of which {@code edc} is the EDC so far and the given bytes come next}
     *
     * @param edc 0 at the start
     * @param at offset of the first byte
     * @param length bytes covered, 0 or more
     * @throws IndexOutOfBoundsException if the range is not inside {@code src}
     */
    public int update(int edc, byte[] src, int at, int length) {
        Objects.checkFromIndexSize(at, length, src.length);
        int register = edc;
        int next = at;
        int end = at + length;
        ByteBuffer longs = ByteBuffer.wrap(src).order(ByteOrder.LITTLE_ENDIAN);
        while (end - next >= 8 * EdcFold.MIN_WORDS) {
            int words = Math.min((end - next) / 8, EdcFold.MAX_WORDS);
            for (int i = 0; i < words; i++) {
                loaded[i] = longs.getLong(next + 8 * i);
            }
            register = fold.update(register, loaded, 0, words);
            next += 8 * words;
        }
        return EdcTable.update(register, src, next, end - next);
    }

    /** {@return the EDC stored at the given offset, little-endian} */
    public static int load(byte[] src, int at) {
        return LittleEndianWords.getInt(src, at);
    }

    /** Stores an EDC at the given offset, little-endian. */
    public static void store(int edc, byte[] dst, int at) {
        LittleEndianWords.putInt(dst, at, edc);
    }
}
