// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import spindle.io.ByteSink;

/** Writes a PPF of version 3, with the old bytes beside the new ones. */
final class PpfWriter {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int DESCRIPTION_BYTES = 50;
    private static final int MOST_BYTES = 0xFF;
    /** The most that one change takes: its offset, its length, new and old bytes. */
    private static final int RECORD_BYTES = Long.BYTES + 1 + 2 * MOST_BYTES;

    private final ByteSink sink;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long written;

    PpfWriter(ByteSink sink) {
        this.sink = sink;
    }

    /**
     * Writes what stands before the changes.
     *
     * @param imageType 0 for raw sectors, 1 for sectors of 2048 bytes
     * @param block the validation block; empty where there is none
     */
    void header(String description, int imageType, byte[] block) {
        buffer.put("PPF30".getBytes(StandardCharsets.US_ASCII)).put((byte) 2);
        byte[] text = Arrays.copyOf(description.getBytes(StandardCharsets.ISO_8859_1), DESCRIPTION_BYTES);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == 0 ? (byte) ' ' : text[i];
        }
        buffer.put(text).put((byte) imageType).put((byte) (block.length > 0 ? 1 : 0));
        buffer.put((byte) 1).put((byte) 0).put(block);
    }

    /**
     * Writes a change, in as many parts as it takes.
     *
     * @param offset where it is
     * @param old holds the bytes that are replaced
     * @param fresh holds the bytes that replace them
     * @param from the first of both
     * @param to the one after the last of both
     */
    void change(long offset, byte[] old, byte[] fresh, int from, int to) throws IOException {
        for (int at = from; at < to; at += MOST_BYTES) {
            int bytes = Math.min(MOST_BYTES, to - at);
            if (buffer.remaining() < RECORD_BYTES) {
                flush();
            }
            buffer.putLong(offset + at - from).put((byte) bytes);
            buffer.put(fresh, at, bytes).put(old, at, bytes);
        }
    }

    /** Writes what is left. */
    void flush() throws IOException {
        buffer.flip();
        int bytes = buffer.remaining();
        sink.write(written, buffer);
        written += bytes;
        buffer.clear();
    }
}
