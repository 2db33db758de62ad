// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

/**
 * {@code huff}: a Huffman code of 256 bytes, up to 16 bits each, then the codes of the hunk's bytes. The lengths of the codes
 * are themselves Huffman coded ({@link HuffmanTree}).
 */
final class HuffmanCodec implements HunkCodec {
    private static final int SYMBOLS = 256;
    private static final int MOST_BITS = 16;

    private final CodeWriter out = new CodeWriter();

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        CodeReader in = new CodeReader(src, at, count);
        HuffmanCode code = new HuffmanCode(HuffmanTree.read(in, SYMBOLS), MOST_BITS);
        for (int i = 0; i < dstCount; i++) {
            dst[dstAt + i] = (byte) code.decode(in);
        }
        if (in.isExhausted()) {
            throw new DamagedHunkException("Huffman codes end before the hunk does");
        }
        return in.bytes();
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        int[] counts = new int[SYMBOLS];
        for (int i = at; i < at + count; i++) {
            counts[src[i] & 0xFF]++;
        }
        byte[] lengths = HuffmanLengths.of(counts, MOST_BITS);
        out.clear();
        try {
            HuffmanTree.write(out, lengths);
            HuffmanCode code = new HuffmanCode(lengths, MOST_BITS);
            for (int i = at; i < at + count; i++) {
                code.encode(out, src[i] & 0xFF);
            }
        } catch (DamagedHunkException e) {
            throw new IllegalStateException(e);
        }
        byte[] packed = out.toBytes();
        if (packed.length > room) {
            return DOES_NOT_FIT;
        }
        System.arraycopy(packed, 0, dst, dstAt, packed.length);
        return packed.length;
    }
}
