// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.nio.ByteOrder;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.io.UnsupportedImageException;

/** What the {@code COMM} chunk of an AIFF or AIFF-C says of its samples. */
final class AiffFormat {
    private static final int COMPRESSION = 18;

    private final String name;
    private final byte[] chunk;

    AiffFormat(String name, byte[] chunk) {
        this.name = name;
        this.chunk = chunk;
    }

    /** Requires the samples of a disc, and returns their byte order. */
    ByteOrder require() throws DiscFormatException, UnsupportedImageException {
        if (chunk.length < COMPRESSION) {
            throw new DiscFormatException(name, "its COMM chunk is cut short", "get the whole file");
        }
        String compression = chunk.length < COMPRESSION + 4 ? "NONE" : PcmSearch.tag(chunk, COMPRESSION);
        boolean plain = compression.equals("NONE") || compression.equals("twos") || compression.equals("sowt");
        DiscAudio.require(name, plain ? "" : "compressed", BigEndian.u16(chunk, 0), rate(), BigEndian.u16(chunk, 6));
        return compression.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** The rate is an 80-bit IEEE 754 number: sign and exponent (bias 16383), then 64 bits with the integer bit. */
    private long rate() {
        int exponent = (BigEndian.u16(chunk, 8) & 0x7FFF) - 16383;
        return exponent < 0 || exponent > 31 ? 0 : BigEndian.u32(chunk, 10) >>> (31 - exponent);
    }
}
