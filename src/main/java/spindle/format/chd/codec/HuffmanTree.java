// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

/**
 * How the lengths of a Huffman code are stored, in two ways (MAME's huffman.cpp describes both; agrees with chdman 0.251).
 *
 * <ul>
 *   <li>{@link #readRuns}, of maps: lengths of 4 bits; a 1 is an escape: 1 1 is the length 1, 1 v n stands for n + 3 times v.
 *   <li>{@link #read}, of the codec {@code huff}: a code of up to 6 bits for 24 symbols, of which 0 repeats the last length
 *       and v + 1 is the length v.
 * </ul>
 */
public final class HuffmanTree {
    private static final int RUN_BITS = 4;
    private static final int LEAST_RUN = 3;

    /** Symbols of the code for lengths. */
    private static final int LENGTH_SYMBOLS = 24;
    /** The longest of its codes. */
    private static final int LENGTH_CODE_BITS = 6;
    /** Stands for "no more lengths" among its lengths, which have 3 bits. */
    private static final int NO_MORE = 7;

    private static final int LEAST_REPEAT = 2;

    private HuffmanTree() {}

    /** {@return for each symbol, the bits of its code} */
    public static byte[] readRuns(CodeReader in, int symbols) throws DamagedHunkException {
        byte[] lengths = new byte[symbols];
        int next = 0;
        while (next < symbols) {
            int length = (int) in.take(RUN_BITS);
            int repeats = 1;
            if (length == 1) {
                length = (int) in.take(RUN_BITS);
                repeats = length == 1 ? 1 : LEAST_RUN + (int) in.take(RUN_BITS);
            }
            if (repeats > symbols - next) {
                throw new DamagedHunkException("more lengths of Huffman codes than symbols");
            }
            for (int i = 0; i < repeats; i++) {
                lengths[next++] = (byte) length;
            }
        }
        return lengths;
    }

    /** Writes what {@link #readRuns} reads. */
    public static void writeRuns(CodeWriter out, byte[] lengths) {
        int next = 0;
        while (next < lengths.length) {
            int length = lengths[next];
            int run = 1;
            while (next + run < lengths.length && lengths[next + run] == length && run < LEAST_RUN + 15) {
                run++;
            }
            if (length == 1) {
                out.put(0x11, 2 * RUN_BITS);
                run = 1;
            } else if (run < LEAST_RUN) {
                out.put(length, RUN_BITS);
                run = 1;
            } else {
                out.put(1, RUN_BITS);
                out.put(length, RUN_BITS);
                out.put(run - LEAST_RUN, RUN_BITS);
            }
            next += run;
        }
    }

    static byte[] read(CodeReader in, int symbols) throws DamagedHunkException {
        HuffmanCode lengthCode = readLengthCode(in);
        int repeatBits = 32 - Integer.numberOfLeadingZeros(symbols - LEAST_REPEAT - NO_MORE);
        byte[] lengths = new byte[symbols];
        byte last = 0;
        for (int next = 0; next < symbols; ) {
            int symbol = lengthCode.decode(in);
            if (symbol != 0) {
                last = (byte) (symbol - 1);
                lengths[next++] = last;
                continue;
            }
            int repeats = LEAST_REPEAT + (int) in.take(3);
            if (repeats == LEAST_REPEAT + NO_MORE) {
                repeats += (int) in.take(repeatBits);
            }
            for (int i = 0; i < repeats && next < symbols; i++) {
                lengths[next++] = last;
            }
        }
        return lengths;
    }

    private static HuffmanCode readLengthCode(CodeReader in) throws DamagedHunkException {
        byte[] bits = new byte[LENGTH_SYMBOLS];
        bits[0] = (byte) in.take(3);
        int first = (int) in.take(3) + 1;
        for (int symbol = first; symbol < LENGTH_SYMBOLS; symbol++) {
            int length = (int) in.take(3);
            if (length == NO_MORE) {
                break;
            }
            bits[symbol] = (byte) length;
        }
        return new HuffmanCode(bits, LENGTH_CODE_BITS);
    }

    /** Writes what {@link #read} reads, without repeats but where a length occurs three times or more. */
    static void write(CodeWriter out, byte[] lengths) throws DamagedHunkException {
        int[] counts = new int[LENGTH_SYMBOLS];
        each(lengths, (symbol, repeats) -> counts[symbol]++);
        byte[] bits = HuffmanLengths.of(counts, LENGTH_CODE_BITS);
        HuffmanCode lengthCode = new HuffmanCode(bits, LENGTH_CODE_BITS);
        out.put(bits[0], 3);
        int first = 1;
        while (first < NO_MORE + 1 && bits[first] == 0) {
            first++;
        }
        out.put(first - 1L, 3);
        int last = LENGTH_SYMBOLS;
        while (bits[last - 1] == 0) {
            last--;
        }
        for (int symbol = first; symbol < last; symbol++) {
            out.put(bits[symbol], 3);
        }
        if (last < LENGTH_SYMBOLS) {
            out.put(NO_MORE, 3);
        }
        int repeatBits = 32 - Integer.numberOfLeadingZeros(lengths.length - LEAST_REPEAT - NO_MORE);
        each(lengths, (symbol, repeats) -> {
            lengthCode.encode(out, symbol);
            if (symbol == 0) {
                int told = repeats - LEAST_REPEAT;
                out.put(Math.min(told, NO_MORE), 3);
                if (told >= NO_MORE) {
                    out.put(told - NO_MORE, repeatBits);
                }
            }
        });
    }

    /** Is told of a length by its symbol, or by symbol 0 of repeats of the length before. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int symbol, int repeats);
    }

    private static void each(byte[] lengths, Visitor visitor) {
        int next = 0;
        while (next < lengths.length) {
            int run = 1;
            while (next + run < lengths.length && lengths[next + run] == lengths[next]) {
                run++;
            }
            visitor.visit(lengths[next] + 1, 0);
            int repeats = run - 1;
            if (repeats >= LEAST_REPEAT) {
                visitor.visit(0, repeats);
                next += run;
            } else {
                next++;
            }
        }
    }
}
