// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Arrays;

/**
 * A canonical Huffman code as CHDs have it: of the codes of one length the lower symbol has the lower one, and longer codes
 * have lower values.
 */
public final class HuffmanCode {
    private static final int MOST_LENGTHS = 33;

    private final byte[] lengths;
    private final int[] codes;
    private final int mostBits;
    /** By the next bits: the symbol, and its length in the lowest byte; 0 where no code begins so. */
    private final int[] table;

    /**
     * Assigns the codes.
     *
     * @param lengths for each symbol, the bits of its code; 0: the symbol does not occur
     * @param mostBits no length is above this
     * @throws DamagedHunkException where there is no such code
     */
    public HuffmanCode(byte[] lengths, int mostBits) throws DamagedHunkException {
        this.lengths = lengths.clone();
        this.mostBits = mostBits;
        codes = new int[lengths.length];
        table = new int[1 << mostBits];
        int[] next = starts();
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = next[length]++;
                enter(symbol, length);
            }
        }
    }

    /** {@return for each length, its first code} */
    private int[] starts() throws DamagedHunkException {
        int[] counts = new int[MOST_LENGTHS];
        for (byte length : lengths) {
            if (length < 0 || length > mostBits) {
                throw new DamagedHunkException("a Huffman code of " + length + " bits");
            }
            counts[length]++;
        }
        int[] starts = new int[MOST_LENGTHS];
        int start = 0;
        for (int length = MOST_LENGTHS - 1; length > 0; length--) {
            int after = start + counts[length];
            if (length > 1 && after % 2 != 0) {
                throw new DamagedHunkException("Huffman codes that leave a gap");
            }
            starts[length] = start;
            start = after / 2;
        }
        return starts;
    }

    private void enter(int symbol, int length) throws DamagedHunkException {
        int from = codes[symbol] << (mostBits - length);
        int to = from + (1 << (mostBits - length));
        if (to > table.length) {
            throw new DamagedHunkException("more Huffman codes than there can be");
        }
        Arrays.fill(table, from, to, symbol << 8 | length);
    }

    /**
     * {@return the next symbol}
     *
     * @throws DamagedHunkException where no code comes next
     */
    public int decode(CodeReader in) throws DamagedHunkException {
        int entry = table[(int) in.peek(mostBits)];
        if (entry == 0) {
            throw new DamagedHunkException("bits that are no Huffman code");
        }
        in.skip(entry & 0xFF);
        return entry >>> 8;
    }

    /** Writes a symbol, which must occur. */
    public void encode(CodeWriter out, int symbol) {
        out.put(codes[symbol], lengths[symbol]);
    }
}
