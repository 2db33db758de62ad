// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteBuffer;

/** Reads residuals: partitioned Rice codes and escaped partitions (RFC 9639, 9.2.7). Benchmark: FlacBenchmark.decode. */
final class RiceDecoder {
    private RiceDecoder() {}

    /**
     * Reads the residual of one subframe.
     *
     * @param residual receives {@code blockSize - order} numbers from index {@code order} on
     * @param order of the predictor: the first partition is that much shorter than the others
     * @throws FlacFormatException if the coding method is reserved or the partitions do not divide the block
     */
    static void read(BitReader in, int[] residual, int order, int blockSize)
            throws EndOfWindowException, FlacFormatException {
        int at = in.byteAt();
        int method = in.unsigned(2);
        int partitionOrder = in.unsigned(4);
        int partitionSize = blockSize >> partitionOrder;
        if (method > 1) {
            throw new FlacFormatException(at, "reserved residual coding method " + method);
        }
        if (partitionSize << partitionOrder != blockSize || partitionSize < order) {
            throw new FlacFormatException(at, "2^" + partitionOrder + " partitions of " + blockSize + " samples");
        }
        int parameterBits = 4 + method;
        int escape = (1 << parameterBits) - 1;
        int from = order;
        for (int to = partitionSize; to <= blockSize; to += partitionSize) {
            int parameter = in.unsigned(parameterBits);
            if (parameter == escape) {
                escaped(in, residual, from, to);
            } else {
                partition(in, parameter, residual, from, to);
            }
            from = to;
        }
    }

    private static void escaped(BitReader in, int[] residual, int from, int to) throws EndOfWindowException {
        int bits = in.unsigned(5);
        for (int i = from; i < to; i++) {
            residual[i] = (int) in.signed(bits);
        }
    }

    /**
     * Each code: a number of zeros, a one, {@code k} bits; even numbers are the positive ones, odd the negative. As many
     * codes as one load holds are taken from it.
     */
    private static void partition(BitReader in, int k, int[] residual, int from, int to) throws EndOfWindowException {
        ByteBuffer src = in.source();
        int lastWord = in.end() - 8;
        long bit = in.bitAt();
        int i = from;
        while (i < to) {
            int at = (int) (bit >>> 3);
            if (at > lastWord) {
                break;
            }
            long word = src.getLong(at) << (int) (bit & 7);
            int left = BitReader.PEEKED_BITS;
            do {
                int zeros = Long.numberOfLeadingZeros(word);
                int length = zeros + 1 + k;
                if (length > left) {
                    break;
                }
                int folded = ((zeros - 1) << k) + (int) ((word << zeros) >>> (63 - k));
                residual[i++] = folded >>> 1 ^ -(folded & 1);
                word <<= length;
                left -= length;
            } while (i < to);
            if (left == BitReader.PEEKED_BITS) {
                in.moveTo(bit);
                residual[i++] = single(in, k);
                bit = in.bitAt();
            } else {
                bit += BitReader.PEEKED_BITS - left;
            }
        }
        in.moveTo(bit);
        for (; i < to; i++) {
            residual[i] = single(in, k);
        }
    }

    /** One code where the window's end is near or the code is long. */
    private static int single(BitReader in, int k) throws EndOfWindowException {
        int zeros = in.unary();
        int folded = zeros << k | in.unsigned(k);
        return folded >>> 1 ^ -(folded & 1);
    }
}
