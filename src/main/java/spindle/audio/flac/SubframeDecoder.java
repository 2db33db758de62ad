// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Arrays;

/** Reads one subframe: one channel of one frame, of up to 32 bits (RFC 9639, 9.2). */
final class SubframeDecoder {
    private final SubframeHeader header = new SubframeHeader();
    private final LinearPredictor predictor = new LinearPredictor();
    private final int[] coefficients = new int[SubframeHeader.MAX_LINEAR_ORDER];
    /** The residual of a side channel of 33 bits; empty until there is one. */
    private int[] wideResidual = {};

    /**
     * Reads one subframe.
     *
     * @param x receives {@code count} samples
     * @param bitsPerSample 4 to 32: one more than the stream's for a side channel
     */
    void decode(BitReader in, int[] x, int count, int bitsPerSample) throws EndOfWindowException, FlacFormatException {
        header.read(in, bitsPerSample);
        int bits = bitsPerSample - header.wastedBits();
        if (header.isPredicted()) {
            predicted(in, x, count, bits);
        } else if (header.type() == SubframeHeader.CONSTANT) {
            Arrays.fill(x, 0, count, (int) in.signed(bits));
        } else {
            plain(in, x, count, bits);
        }
        if (header.wastedBits() > 0) {
            for (int i = 0; i < count; i++) {
                x[i] <<= header.wastedBits();
            }
        }
    }

    private void predicted(BitReader in, int[] x, int count, int bits)
            throws EndOfWindowException, FlacFormatException {
        int order = checkedOrder(in, count);
        plain(in, x, order, bits);
        if (header.isLinear()) {
            readCoefficients(in);
            RiceDecoder.read(in, x, order, count);
            predictor.restore(x, count, bits);
        } else {
            RiceDecoder.read(in, x, order, count);
            FixedPredictor.restore(x, order, count);
        }
    }

    /**
     * Reads the subframe of a side channel of 33 bits, which accompanies 32-bit samples.
     *
     * @param x receives {@code count} samples
     */
    void decodeWide(BitReader in, long[] x, int count) throws EndOfWindowException, FlacFormatException {
        int sideBits = PcmFormat.MAX_BITS + 1;
        header.read(in, sideBits);
        int bits = sideBits - header.wastedBits();
        if (header.isPredicted()) {
            predictedWide(in, x, count, bits);
        } else if (header.type() == SubframeHeader.CONSTANT) {
            Arrays.fill(x, 0, count, in.signed(bits));
        } else {
            plainWide(in, x, count, bits);
        }
        for (int i = 0; i < count; i++) {
            x[i] <<= header.wastedBits();
        }
    }

    private void predictedWide(BitReader in, long[] x, int count, int bits)
            throws EndOfWindowException, FlacFormatException {
        int order = checkedOrder(in, count);
        plainWide(in, x, order, bits);
        if (header.isLinear()) {
            readCoefficients(in);
        }
        if (wideResidual.length < count) {
            wideResidual = new int[count];
        }
        RiceDecoder.read(in, wideResidual, order, count);
        for (int i = order; i < count; i++) {
            x[i] = wideResidual[i];
        }
        if (header.isLinear()) {
            predictor.restoreWide(x, count);
        } else {
            FixedPredictor.restoreWide(x, order, count);
        }
    }

    private int checkedOrder(BitReader in, int count) throws FlacFormatException {
        if (header.order() > count) {
            throw new FlacFormatException(
                    in.byteAt(), "predictor of order " + header.order() + " in a block of " + count + " samples");
        }
        return header.order();
    }

    private void readCoefficients(BitReader in) throws EndOfWindowException, FlacFormatException {
        int at = in.byteAt();
        int precision = in.unsigned(4) + 1;
        int shift = (int) in.signed(5);
        if (precision == 16 || shift < 0) {
            throw new FlacFormatException(at, "precision or shift of a linear predictor");
        }
        for (int i = 0; i < header.order(); i++) {
            coefficients[i] = (int) in.signed(precision);
        }
        predictor.set(coefficients, header.order(), shift);
    }

    private static void plain(BitReader in, int[] x, int count, int bits) throws EndOfWindowException {
        for (int i = 0; i < count; i++) {
            x[i] = (int) in.signed(bits);
        }
    }

    private static void plainWide(BitReader in, long[] x, int count, int bits) throws EndOfWindowException {
        for (int i = 0; i < count; i++) {
            x[i] = in.signed(bits);
        }
    }
}
