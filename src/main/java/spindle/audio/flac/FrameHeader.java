// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/** The header of a frame, parsed and checked (RFC 9639, 9.1). It is used again for every frame. */
final class FrameHeader {
    /** What {@link #parse} answers if the window ends inside the header. */
    static final int NEEDS_MORE = 0;
    /** What {@link #parse} answers if this is no header; {@link #reason} says why. */
    static final int INVALID = -1;
    /** Two bytes of sync, two of codes, seven of number, two of block size, two of sample rate, one of CRC. */
    static final int MAX_BYTES = 16;
    /** The longest block: STREAMINFO has 16 bits for it. */
    static final int MAX_BLOCK_SIZE = 65_535;

    private static final int[] SAMPLE_RATES = {
        0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

    private byte[] src = {};
    private int start;
    private int end;
    private int next;
    private String reason = "";
    private boolean variable;
    private long codedNumber;
    private int blockSize;
    private int sampleRate;
    private int channels;
    private ChannelAssignment assignment = ChannelAssignment.INDEPENDENT;
    private int bitsPerSample;

    /** {@return the header's length in bytes, or {@link #NEEDS_MORE}, or {@link #INVALID}} */
    int parse(byte[] bytes, int at, int endByte) {
        src = bytes;
        start = at;
        end = endByte;
        next = at + 4;
        if (!hasSync(bytes, at, endByte)) {
            return no(endByte - at < 2 ? "" : "no frame starts here");
        }
        if (endByte - at < 4) {
            return NEEDS_MORE;
        }
        variable = (bytes[at + 1] & 1) != 0;
        int codes = (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
        String wrong = shape(codes);
        if (!wrong.isEmpty()) {
            return no(wrong);
        }
        if (!number() || !uncommonBlockSize(codes >> 12) || !uncommonSampleRate(codes >> 8 & 15) || next >= end) {
            return reason.isEmpty() ? NEEDS_MORE : INVALID;
        }
        return Crc8.of(src, start, next - start) == (src[next] & 0xFF)
                ? next + 1 - start
                : no("CRC-8 of a frame header");
    }

    /** {@return whether a frame may start here: fourteen ones and zeros that every frame starts with, then a zero} */
    static boolean hasSync(byte[] bytes, int at, int endByte) {
        return endByte - at >= 2 && bytes[at] == (byte) 0xFF && (bytes[at + 1] & 0xFE) == 0xF8;
    }

    private int no(String why) {
        reason = why;
        return why.isEmpty() ? NEEDS_MORE : INVALID;
    }

    /** Reads the third and fourth byte, and returns what is wrong with them, or an empty string. */
    private String shape(int codes) {
        reason = "";
        int channelCode = codes >> 4 & 15;
        if (codes >> 12 == 0 || (codes >> 8 & 15) == 15) {
            return "reserved block size or forbidden sample rate";
        }
        if (channelCode > 10 || (codes >> 1 & 7) == 3 || (codes & 1) != 0) {
            return "reserved channel or bit depth code";
        }
        boolean stereo = channelCode >= ChannelAssignment.FIRST_STEREO_CODE;
        channels = stereo ? 2 : channelCode + 1;
        assignment = ChannelAssignment.of(channelCode);
        bitsPerSample = BITS[codes >> 1 & 7];
        return "";
    }

    /** The number of the frame or of its first sample, coded like UTF-8 but up to 36 bits (9.1.5). */
    private boolean number() {
        if (next >= end) {
            return false;
        }
        int first = src[next++] & 0xFF;
        int ones = Integer.numberOfLeadingZeros(~(first << 24));
        int more = Math.max(0, ones - 1);
        if (ones == 1 || more > (variable ? 6 : 5)) {
            reason = "coded number of a frame";
            return false;
        }
        codedNumber = ones == 0 ? first : first & 0x3F >> more;
        for (int i = 0; i < more; i++) {
            if (next >= end) {
                return false;
            }
            int value = src[next++];
            if ((value & 0xC0) != 0x80) {
                reason = "coded number of a frame";
                return false;
            }
            codedNumber = codedNumber << 6 | (value & 0x3F);
        }
        return true;
    }

    private boolean uncommonBlockSize(int code) {
        int bytes = code == 6 ? 1 : code == 7 ? 2 : 0;
        if (end - next < bytes) {
            return false;
        }
        if (bytes > 0) {
            blockSize = bigEndian(bytes) + 1;
        } else {
            blockSize = code == 1 ? 192 : code < 6 ? 144 << code : 1 << code;
        }
        if (blockSize > MAX_BLOCK_SIZE) {
            reason = "block of 65536 samples";
        }
        return reason.isEmpty();
    }

    private boolean uncommonSampleRate(int code) {
        int bytes = code < 12 ? 0 : code == 12 ? 1 : 2;
        if (end - next < bytes) {
            return false;
        }
        if (bytes == 0) {
            sampleRate = SAMPLE_RATES[code];
        } else {
            sampleRate = bigEndian(bytes) * (code == 12 ? 1000 : code == 13 ? 1 : 10);
        }
        return true;
    }

    private int bigEndian(int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | (src[next++] & 0xFF);
        }
        return value;
    }

    /** {@return why the last parse gave {@link #INVALID}} */
    String reason() {
        return reason;
    }

    /** {@return the number of the frame's first sample in a stream whose blocks all have {@code fixedBlockSize} samples} */
    long firstSample(int fixedBlockSize) {
        return variable ? codedNumber : codedNumber * fixedBlockSize;
    }

    /** {@return whether the coded number is that of a sample, blocks being of any length} */
    boolean isVariable() {
        return variable;
    }

    /** {@return the number of the frame, or of its first sample if blocks vary} */
    long codedNumber() {
        return codedNumber;
    }

    /** {@return samples of each channel, 1 to 65,535} */
    int blockSize() {
        return blockSize;
    }

    /** {@return samples a second; 0 if only STREAMINFO says} */
    int sampleRate() {
        return sampleRate;
    }

    int channels() {
        return channels;
    }

    ChannelAssignment assignment() {
        return assignment;
    }

    /** {@return bits of a sample; 0 if only STREAMINFO says} */
    int bitsPerSample() {
        return bitsPerSample;
    }
}
