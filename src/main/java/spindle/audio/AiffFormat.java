// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.nio.ByteOrder;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/** What the {@code COMM} chunk of an AIFF or AIFF-C says of its samples. */
final class AiffFormat {
    private static final int COMPRESSION = 18;

    private final String name;
    private final byte[] chunk;

    AiffFormat(String name, byte[] chunk) {
        this.name = name;
        this.chunk = chunk;
    }

    /** {@return how the samples lie} A sample that does not fill its bytes stands in their upper bits. */
    PcmLayout layout() throws DiscFormatException {
        if (chunk.length < COMPRESSION) {
            throw new DiscFormatException(name, "its COMM chunk is cut short", "get the whole file");
        }
        String compression = chunk.length < COMPRESSION + 4 ? "NONE" : PcmSearch.tag(chunk, COMPRESSION);
        PcmLayout.Coding coding = switch (compression) {
            case "NONE", "twos", "sowt" -> PcmLayout.Coding.SIGNED;
            case "raw " -> PcmLayout.Coding.UNSIGNED;
            case "fl32", "FL32", "fl64", "FL64" -> PcmLayout.Coding.FLOAT;
            default -> PcmLayout.Coding.COMPRESSED;
        };
        int channels = BigEndian.u16(chunk, 0);
        int bytes = (BigEndian.u16(chunk, 6) + 7) / 8;
        if (coding != PcmLayout.Coding.COMPRESSED) {
            PcmLayout.require(name, channels, bytes);
        }
        ByteOrder order = compression.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        String word = coding == PcmLayout.Coding.COMPRESSED ? compression.strip() : "";
        return new PcmLayout((int) rate(), channels, 8 * bytes, bytes, coding, order, word);
    }

    /** The rate is an 80-bit IEEE 754 number: sign and exponent (bias 16383), then 64 bits with the integer bit. */
    private long rate() {
        int exponent = (BigEndian.u16(chunk, 8) & 0x7FFF) - 16383;
        return exponent < 0 || exponent > 30 ? 0 : BigEndian.u32(chunk, 10) >>> (31 - exponent);
    }
}
