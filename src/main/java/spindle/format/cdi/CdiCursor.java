// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.util.Arrays;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/** Reads a description from its beginning to its end. What is not there is an error that knows its offset. */
final class CdiCursor {
    private final String name;
    private final byte[] bytes;
    private final long start;
    private int at;

    /**
     * @param name of the file, for messages
     * @param bytes the description
     * @param start where it begins in the file
     */
    CdiCursor(String name, byte[] bytes, long start) {
        this.name = name;
        this.bytes = bytes;
        this.start = start;
    }

    int u8() throws DiscFormatException {
        return bytes[take(1)] & 0xFF;
    }

    int u16() throws DiscFormatException {
        return LittleEndian.u16(bytes, take(2));
    }

    long u32() throws DiscFormatException {
        return LittleEndian.u32(bytes, take(4));
    }

    byte[] bytes(int count) throws DiscFormatException {
        int from = take(count);
        return Arrays.copyOfRange(bytes, from, from + count);
    }

    /** Passes over fields, which follow each other. */
    void skip(CdiField... fields) throws DiscFormatException {
        for (CdiField field : fields) {
            take(field.bytes());
        }
    }

    /** Passes over a text behind its length, which is one byte. */
    void skipText() throws DiscFormatException {
        take(u8());
    }

    /** {@return whether so many bytes are there} */
    boolean hasMore(int count) {
        return count <= bytes.length - at;
    }

    private int take(int count) throws DiscFormatException {
        if (count < 0 || !hasMore(count)) {
            throw problem("the description of its tracks ends too early");
        }
        int from = at;
        at += count;
        return from;
    }

    /** {@return an error at the place reached} */
    DiscFormatException problem(String problem) {
        return new DiscFormatException(name + " at byte " + (start + at), problem, "get the whole file");
    }
}
