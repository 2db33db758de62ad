// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Chunks of an IFF file, big-endian, or of a RIFF file, little-endian: a tag, a length, and bytes up to an even number. */
final class Chunks {
    private final ByteOrder order;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Chunks(ByteOrder order) {
        this.order = order;
    }

    /**
     * Adds a chunk, unless it would be empty.
     *
     * @param tag four characters
     */
    Chunks add(String tag, byte[] body) {
        if (body.length > 0) {
            out.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .order(order)
                    .putInt(body.length)
                    .array());
            out.writeBytes(body);
            if (body.length % 2 != 0) {
                out.write(0);
            }
        }
        return this;
    }

    /** Adds a chunk of text. */
    Chunks add(String tag, String text) {
        return add(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
