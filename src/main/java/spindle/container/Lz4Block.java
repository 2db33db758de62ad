// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.util.zip.DataFormatException;

/** The block format of LZ4: runs of literals and matches, without a header, a length or a checksum. */
final class Lz4Block {
    private static final int LEAST_MATCH = 4;
    /** A length of this in a token goes on in the bytes that follow. */
    private static final int MORE = 15;

    private final byte[] src;
    private final byte[] dst;
    private int in;
    private int out;

    private Lz4Block(byte[] src, int bytes) {
        this.src = src;
        this.dst = new byte[bytes];
    }

    /**
     * {@return exactly so many bytes} What follows them is not looked at.
     *
     * @throws DataFormatException where it is no LZ4, or decodes to fewer
     */
    static byte[] decode(byte[] src, int bytes) throws DataFormatException {
        Lz4Block block = new Lz4Block(src, bytes);
        while (block.out < bytes) {
            int token = block.next();
            block.literals(block.length(token >>> 4));
            if (block.out < bytes) {
                block.match(token & 0x0F);
            }
        }
        return block.dst;
    }

    private int next() throws DataFormatException {
        if (in >= src.length) {
            throw new DataFormatException("a block of LZ4 ends too early");
        }
        return src[in++] & 0xFF;
    }

    private int length(int nibble) throws DataFormatException {
        int length = nibble;
        if (nibble == MORE) {
            int more;
            do {
                more = next();
                length += more;
            } while (more == 255 && length <= dst.length);
        }
        return length;
    }

    private void literals(int count) throws DataFormatException {
        if (count > src.length - in || count > dst.length - out) {
            throw new DataFormatException("literals of LZ4 run beyond their block");
        }
        System.arraycopy(src, in, dst, out, count);
        in += count;
        out += count;
    }

    private void match(int nibble) throws DataFormatException {
        int distance = next() | next() << 8;
        int count = length(nibble) + LEAST_MATCH;
        if (distance == 0 || distance > out || count > dst.length - out) {
            throw new DataFormatException("a match of LZ4 runs beyond its block");
        }
        for (int i = 0; i < count; i++, out++) {
            dst[out] = dst[out - distance];
        }
    }
}
