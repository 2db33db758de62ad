// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Audio Interchange File Format (Apple, 1989): FORM, COMM, whatever describes the samples, SSND. */
record AiffEnvelope(byte[] before, byte[] tail) implements PcmEnvelope {
    /** FORM and AIFF, COMM of 18 bytes, and SSND up to its samples. */
    private static final int HEADER_BYTES = 12 + 26 + 16;

    /** 44,100 as an 80-bit number of IEEE 754: exponent 15 over the bias of 16383, then 64 bits with the integer bit. */
    private static final int RATE_EXPONENT = 16383 + 15;

    private static final long RATE_MANTISSA = 0xAC44L << 48;
    private static final int FRAME_BYTES = 4;

    /** Nothing but samples. */
    AiffEnvelope() {
        this(new byte[0], new byte[0]);
    }

    /** Name, author and annotation before the samples, as old readers want them, and ID3 behind them. */
    static AiffEnvelope of(Tags tags) {
        byte[] texts = new Chunks(ByteOrder.BIG_ENDIAN)
                .add("NAME", text(tags.of(Tag.TITLE)))
                .add("AUTH", text(tags.of(Tag.ARTIST)))
                .add("ANNO", text(tags.of(Tag.COMMENT)))
                .toBytes();
        byte[] id3 = new Chunks(ByteOrder.BIG_ENDIAN).add("ID3 ", Id3.of(tags)).toBytes();
        return new AiffEnvelope(texts, id3);
    }

    /**
     * {@return text for a chunk of its own} The format has no word for a code page: readers take these chunks for ASCII,
     * Mac Roman, ISO 8859-1 or UTF-8. What is not ASCII stands in the ID3 chunk alone, which says its encoding.
     */
    private static String text(String value) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(value) ? value : "";
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.BIG_ENDIAN;
    }

    @Override
    public byte[] head(long sampleBytes) {
        ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES + before.length);
        head.put(ascii("FORM")).putInt((int) (HEADER_BYTES - 8 + before.length + sampleBytes + tail.length));
        head.put(ascii("AIFFCOMM")).putInt(18).putShort((short) 2);
        head.putInt((int) (sampleBytes / FRAME_BYTES)).putShort((short) 16);
        head.putShort((short) RATE_EXPONENT).putLong(RATE_MANTISSA);
        head.put(before);
        return head.put(ascii("SSND"))
                .putInt((int) (8 + sampleBytes))
                .putInt(0)
                .putInt(0)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
