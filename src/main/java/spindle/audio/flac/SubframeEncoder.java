// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/** Finds the shortest subframe for one channel of one block, then writes it (RFC 9639, 9.2). */
final class SubframeEncoder {
    private static final int HEADER_BITS = 8;
    /** Precision and shift of a linear predictor. */
    private static final int LINEAR_HEADER_BITS = 4 + 5;
    /** Shorter blocks are not worth a thought. */
    private static final int MIN_PREDICTED = 5;

    private final int[] shifted;
    private final FixedAnalysis fixedAnalysis = new FixedAnalysis();
    private final int[] fixedResidual;
    private final RicePartitions fixedPartitions;
    private final LinearAnalysis linearAnalysis;
    private final LinearPredictor predictor = new LinearPredictor();
    private final int[] linearResidual;
    private final RicePartitions linearPartitions;

    /** The samples without their wasted bits: the caller's own, or {@link #shifted}. */
    private int[] x = {};

    private int count;
    private int wastedBits;
    /** Without the wasted ones. */
    private int bitsPerSample;

    private int type;
    private long bits;

    SubframeEncoder(EncoderSettings settings) {
        int maxBlockSize = settings.blockSize();
        shifted = new int[maxBlockSize];
        fixedResidual = new int[maxBlockSize];
        fixedPartitions = new RicePartitions(settings.maxPartitionOrder());
        linearAnalysis = new LinearAnalysis(maxBlockSize, settings.maxLinearOrder());
        linearResidual = new int[maxBlockSize];
        linearPartitions = new RicePartitions(settings.maxPartitionOrder());
    }

    /**
     * Decides how to code a channel.
     *
     * @param samples are not changed, and must not be before {@link #write}
     * @param sampleBits 4 to 32
     * @return the length of the subframe in bits
     */
    long plan(int[] samples, int sampleCount, int sampleBits) {
        count = sampleCount;
        x = samples;
        wastedBits = 0;
        bitsPerSample = sampleBits;
        if (isConstant(samples, sampleCount)) {
            type = SubframeHeader.CONSTANT;
            bits = (long) HEADER_BITS + sampleBits;
            return bits;
        }
        shiftOutWastedBits();
        type = SubframeHeader.VERBATIM;
        bits = HEADER_BITS + wastedBits + (long) count * bitsPerSample;
        if (count >= MIN_PREDICTED) {
            tryLinear();
            tryFixed();
        }
        return bits;
    }

    private static boolean isConstant(int[] x, int count) {
        for (int i = 1; i < count; i++) {
            if (x[i] != x[0]) {
                return false;
            }
        }
        return true;
    }

    private void shiftOutWastedBits() {
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= x[i];
        }
        wastedBits = Integer.numberOfTrailingZeros(all);
        if (wastedBits > 0) {
            for (int i = 0; i < count; i++) {
                shifted[i] = x[i] >> wastedBits;
            }
            x = shifted;
            bitsPerSample -= wastedBits;
        }
    }

    private void tryLinear() {
        if (!linearAnalysis.analyse(x, count, bitsPerSample, predictor)
                || !predictor.residual(x, count, bitsPerSample, linearResidual, fixedResidual)) {
            return;
        }
        int order = predictor.order();
        long length = HEADER_BITS
                + wastedBits
                + (long) order * (bitsPerSample + linearAnalysis.precision())
                + LINEAR_HEADER_BITS
                + linearPartitions.plan(linearResidual, order, count, bitsPerSample);
        if (length < bits) {
            bits = length;
            type = SubframeHeader.LINEAR + order - 1;
        }
    }

    private void tryFixed() {
        int order = fixedAnalysis.analyse(x, count, bitsPerSample);
        if (order < 0 || fixedAnalysis.estimatedBits(order, count) > bits + bits / 32) {
            return;
        }
        FixedPredictor.residual(x, order, count, fixedResidual);
        long length = HEADER_BITS
                + wastedBits
                + (long) order * bitsPerSample
                + fixedPartitions.plan(fixedResidual, order, count, bitsPerSample);
        if (length < bits) {
            bits = length;
            type = SubframeHeader.FIXED + order;
        }
    }

    /** Writes what was planned. */
    void write(BitWriter out) {
        out.put((long) type << 1 | (wastedBits > 0 ? 1 : 0), HEADER_BITS);
        if (wastedBits > 0) {
            out.put(1, wastedBits);
        }
        if (type == SubframeHeader.CONSTANT) {
            plain(out, 1);
        } else if (type == SubframeHeader.VERBATIM) {
            plain(out, count);
        } else if (type < SubframeHeader.LINEAR) {
            int order = type - SubframeHeader.FIXED;
            plain(out, order);
            fixedPartitions.write(out, fixedResidual, order, count);
        } else {
            plain(out, predictor.order());
            writePredictor(out);
            linearPartitions.write(out, linearResidual, predictor.order(), count);
        }
    }

    private void plain(BitWriter out, int samples) {
        for (int i = 0; i < samples; i++) {
            out.putSigned(x[i], bitsPerSample);
        }
    }

    private void writePredictor(BitWriter out) {
        out.put(linearAnalysis.precision() - 1, 4);
        out.put(predictor.shift(), 5);
        for (int i = 0; i < predictor.order(); i++) {
            out.putSigned(predictor.coefficient(i), linearAnalysis.precision());
        }
    }
}
