// SPDX-License-Identifier: Apache-2.0
package spindle.container;

/** The header of a zstd frame (RFC 8878, 3.1.1.1). */
final class ZstdHeader {
    /** The magic number, and the longest header. */
    static final int MOST_BYTES = 4 + 14;

    private static final int MAGIC_BYTES = 4;
    private static final int SINGLE_SEGMENT = 0x20;
    private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
    private static final int LEAST_WINDOW_LOG = 10;
    /** A content size of two bytes is stored less this. */
    private static final int SHORT_SIZE_OFFSET = 256;

    private ZstdHeader() {}

    /** {@return how many decoded bytes the decoder of a frame has to keep; 0 where the header ends short} */
    static long windowBytes(byte[] frame) {
        if (frame.length < MAGIC_BYTES + 2) {
            return 0;
        }
        int descriptor = frame[MAGIC_BYTES] & 0xFF;
        if ((descriptor & SINGLE_SEGMENT) == 0) {
            int window = frame[MAGIC_BYTES + 1] & 0xFF;
            long base = 1L << (LEAST_WINDOW_LOG + (window >>> 3));
            return base + base / 8 * (window & 7);
        }
        return contentBytes(frame);
    }

    /** {@return how many bytes a frame holds; 0 where its header does not say} */
    static long contentBytes(byte[] frame) {
        if (frame.length < MAGIC_BYTES + 2) {
            return 0;
        }
        int descriptor = frame[MAGIC_BYTES] & 0xFF;
        boolean single = (descriptor & SINGLE_SEGMENT) != 0;
        int bytes = 1 << (descriptor >>> 6);
        if (!single && bytes == 1) {
            return 0;
        }
        int at = MAGIC_BYTES + (single ? 1 : 2) + DICTIONARY_ID_BYTES[descriptor & 3];
        long size = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            size = size << 8 | (at + i < frame.length ? frame[at + i] & 0xFF : 0);
        }
        return size < 0 ? Long.MAX_VALUE : bytes == 2 ? size + SHORT_SIZE_OFFSET : size;
    }
}
