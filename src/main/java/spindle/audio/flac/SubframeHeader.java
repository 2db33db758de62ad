// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/** The first byte of a subframe, and the wasted bits after it (RFC 9639, 9.2.1 and 9.2.2). */
final class SubframeHeader {
    static final int CONSTANT = 0;
    static final int VERBATIM = 1;
    /** Type of the fixed predictor of order 0; orders 1 to 4 follow. */
    static final int FIXED = 8;
    /** Type of the linear predictor of order 1; orders 2 to 32 follow. */
    static final int LINEAR = 32;

    static final int MAX_FIXED_ORDER = 4;
    static final int MAX_LINEAR_ORDER = 32;

    private int type;
    private int wastedBits;

    /**
     * Reads the header of a subframe.
     *
     * @param bitsPerSample of the subframe's channel
     * @throws FlacFormatException if its type is reserved or more bits are wasted than there are
     */
    void read(BitReader in, int bitsPerSample) throws EndOfWindowException, FlacFormatException {
        int at = in.byteAt();
        int bits = in.unsigned(8);
        type = bits >> 1;
        wastedBits = (bits & 1) == 0 ? 0 : in.unary() + 1;
        if (bits >= 0x80 || isReserved(type)) {
            throw new FlacFormatException(at, "reserved subframe type " + type);
        }
        if (wastedBits < 0 || wastedBits >= bitsPerSample) {
            throw new FlacFormatException(at, wastedBits + " of " + bitsPerSample + " bits are wasted");
        }
    }

    private static boolean isReserved(int type) {
        return (type > VERBATIM && type < FIXED) || (type > FIXED + MAX_FIXED_ORDER && type < LINEAR);
    }

    int type() {
        return type;
    }

    /** {@return whether samples are predicted from those before them} */
    boolean isPredicted() {
        return type >= FIXED;
    }

    boolean isLinear() {
        return type >= LINEAR;
    }

    /** {@return how many samples a predicted one is predicted from, 0 to 32} */
    int order() {
        return isLinear() ? type - LINEAR + 1 : type - FIXED;
    }

    /** {@return how many low bits are zero in every sample and not stored} */
    int wastedBits() {
        return wastedBits;
    }
}
