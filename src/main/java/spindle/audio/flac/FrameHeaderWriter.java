// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.List;

/** Writes frame headers of a stream with blocks of fixed size (RFC 9639, 9.1). */
final class FrameHeaderWriter {
    /** The most that 31 bits can number. */
    static final long MAX_FRAME_NUMBER = (1L << 31) - 1;

    private static final int SYNC_FIXED = 0xFFF8;
    private static final List<Integer> RATES =
            List.of(88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000);
    private static final List<Integer> BITS = List.of(8, 12, -1, 16, 20, 24, 32);

    private final int sampleRate;
    private final int rateCode;
    private final int channels;
    private final int bitsCode;

    FrameHeaderWriter(PcmFormat format) {
        sampleRate = format.sampleRate();
        channels = format.channels();
        bitsCode = BITS.indexOf(format.bitsPerSample()) + 1;
        int common = RATES.indexOf(sampleRate) + 1;
        rateCode = common > 0 ? common : uncommonRateCode(sampleRate);
    }

    private static int uncommonRateCode(int rate) {
        if (rate > 0 && rate % 1000 == 0 && rate / 1000 < 1 << 8) {
            return 12;
        }
        if (rate > 0 && rate < 1 << 16) {
            return 13;
        }
        return rate > 0 && rate % 10 == 0 && rate / 10 < 1 << 16 ? 14 : 0;
    }

    /** {@return the code of a block size: its own if it has one, else 6 or 7 for a field of 8 or 16 bits} */
    private static int sizeCode(int blockSize) {
        if (blockSize == 192) {
            return 1;
        }
        int zeros = Integer.numberOfTrailingZeros(blockSize);
        if (blockSize == 1 << zeros && zeros >= 8) {
            return zeros;
        }
        if (blockSize % 9 == 0 && blockSize == 9 << zeros && zeros >= 6 && zeros <= 9) {
            return zeros - 4;
        }
        return blockSize <= 256 ? 6 : 7;
    }

    /**
     * Writes a header.
     *
     * @param dst array under {@code out}, whose next byte is at {@code start}
     */
    void write(BitWriter out, byte[] dst, int start, int blockSize, ChannelAssignment assignment, long frameNumber) {
        int sizeCode = sizeCode(blockSize);
        out.put(SYNC_FIXED, 16);
        out.put(sizeCode << 4 | rateCode, 8);
        out.put(assignment.code(channels) << 4 | bitsCode << 1, 8);
        putNumber(out, frameNumber);
        if (sizeCode == 6 || sizeCode == 7) {
            out.put(blockSize - 1, sizeCode == 6 ? 8 : 16);
        }
        switch (rateCode) {
            case 12 -> out.put(sampleRate / 1000, 8);
            case 13 -> out.put(sampleRate, 16);
            case 14 -> out.put(sampleRate / 10, 16);
            default -> {}
        }
        out.put(Crc8.of(dst, start, out.align() - start), 8);
    }

    /** Seven bits in one byte, else six in each byte but the first, which starts with as many ones as there are bytes. */
    private static void putNumber(BitWriter out, long number) {
        if (number < 0x80) {
            out.put(number, 8);
            return;
        }
        int more = 1;
        while (number >>> (6 * more) >= 0x40 >> more) {
            more++;
        }
        out.put((0xFF00 >> (more + 1) & 0xFF) | number >>> (6 * more), 8);
        for (int shift = 6 * (more - 1); shift >= 0; shift -= 6) {
            out.put(0x80 | (number >>> shift & 0x3F), 8);
        }
    }
}
