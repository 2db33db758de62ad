// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Bytes that can be read at any position, by any number of threads. */
public interface ByteSource extends Closeable {
    /** The smallest sector of a disc. */
    int PIECE_BYTES = 2048;

    /** {@return what a message calls it: the file's name} */
    String name();

    /** {@return its length in bytes} */
    long length();

    /**
     * Reads bytes until the buffer is full or the source ends, and advances the buffer's position by as many.
     *
     * @param offset position of the first byte, 0 or more
     * @param dst receives the bytes
     * @return the number of bytes read; fewer than asked for only at the end of the source
     * @throws IOException where the bytes are there and cannot be read
     */
    int read(long offset, ByteBuffer dst) throws IOException;

    /**
     * Reads some bytes into a new array, which is shorter where the source ends early.
     *
     * @param offset position of the first byte, 0 or more
     * @param count the number of bytes wanted
     */
    default byte[] read(long offset, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, length() - offset));
        ByteBuffer buffer = ByteBuffer.allocate(there);
        int read = there == 0 ? 0 : read(offset, buffer);
        return read == there ? buffer.array() : Arrays.copyOf(buffer.array(), read);
    }

    /**
     * Reads some bytes to tell what a file is. Zeroes stand for those that cannot be read, in pieces of {@value #PIECE_BYTES}:
     * one bad sector keeps no image from being opened, and whoever needs its bytes is told of it then.
     *
     * @param offset position of the first byte, 0 or more
     * @param count the number of bytes wanted
     * @throws UnreadableInputException where none of them can be read
     */
    default byte[] sample(long offset, int count) throws IOException {
        try {
            return read(offset, count);
        } catch (UnreadableInputException e) {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(count, length() - offset))];
            int unread = 0;
            for (int at = 0; at < bytes.length; at += PIECE_BYTES) {
                int piece = Math.min(PIECE_BYTES, bytes.length - at);
                try {
                    read(offset + at, ByteBuffer.wrap(bytes, at, piece));
                } catch (UnreadableInputException bad) {
                    Arrays.fill(bytes, at, at + piece, (byte) 0);
                    unread += piece;
                }
            }
            if (unread == bytes.length) {
                throw e;
            }
            return bytes;
        }
    }

    /** {@return the file whose own bytes these are, at the same positions; none where they are packed, joined or made} */
    default Optional<Path> plainFile() {
        return Optional.empty();
    }

    /** {@return how it is best read} */
    default ReadOrder order() {
        return ReadOrder.ANY;
    }

    /** In what order bytes cost the least. */
    enum ReadOrder {
        /** In any. */
        ANY,
        /** From the first to the last: what is read out of order may have to be made twice. */
        ASCENDING
    }

    /** {@return which of its bytes are known to be damaged, as soon as it is open} */
    default List<Damage> damage() {
        return List.of();
    }
}
