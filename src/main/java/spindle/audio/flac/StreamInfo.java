// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteOrder;

/**
 * STREAMINFO, what every stream starts with (RFC 9639, 8.2).
 *
 * @param minBlockSize samples in the shortest block but the last, a uint16, at least 16 (smaller ones are read)
 * @param maxBlockSize samples in the longest block, a uint16; equal to the shortest if blocks are of fixed size
 * @param minFrameBytes bytes of the shortest frame, a uint24; 0 means unknown
 * @param maxFrameBytes bytes of the longest frame, a uint24; 0 means unknown
 * @param format what the samples are; little-endian, as far as that matters
 * @param totalSamples samples of each channel, a uint36; 0 means unknown
 * @param md5 of all samples, or {@link Md5Sum#UNKNOWN}
 */
public record StreamInfo(
        int minBlockSize,
        int maxBlockSize,
        int minFrameBytes,
        int maxFrameBytes,
        PcmFormat format,
        long totalSamples,
        Md5Sum md5) {
    /** The length of the block without its header. */
    public static final int BYTES = 34;

    /** The most samples that a stream can count. */
    public static final long MAX_TOTAL_SAMPLES = (1L << 36) - 1;

    private static final int MAX_FRAME_BYTES = (1 << 24) - 1;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number does not fit its field
     */
    public StreamInfo {
        Require.range(maxBlockSize, 1, FrameHeader.MAX_BLOCK_SIZE, "longest block");
        Require.range(minBlockSize, 1, maxBlockSize, "shortest block");
        Require.range(minFrameBytes, 0, MAX_FRAME_BYTES, "shortest frame");
        Require.range(maxFrameBytes, 0, MAX_FRAME_BYTES, "longest frame");
        Require.range(totalSamples, 0, MAX_TOTAL_SAMPLES, "total samples");
    }

    /** {@return whether all blocks but the last are of one size, so that frames are numbered rather than samples} */
    public boolean isFixedBlockSize() {
        return minBlockSize == maxBlockSize;
    }

    /** Reads the body of a block. */
    static StreamInfo parse(ByteCursor in) throws FlacFormatException {
        int minBlockSize = (int) in.unsigned(2);
        int maxBlockSize = (int) in.unsigned(2);
        if (minBlockSize == 0 || maxBlockSize < minBlockSize) {
            throw in.wrong("blocks of " + minBlockSize + " to " + maxBlockSize + " samples");
        }
        int minFrameBytes = (int) in.unsigned(3);
        int maxFrameBytes = (int) in.unsigned(3);
        long shape = in.unsigned(8);
        int bits = (int) (shape >> 36 & 31) + 1;
        if (bits < PcmFormat.MIN_BITS) {
            throw in.wrong(bits + " bits per sample");
        }
        int sampleRate = (int) (shape >>> 44);
        PcmFormat format = new PcmFormat(sampleRate, (int) (shape >> 41 & 7) + 1, bits, ByteOrder.LITTLE_ENDIAN);
        long totalSamples = shape & MAX_TOTAL_SAMPLES;
        return new StreamInfo(minBlockSize, maxBlockSize, minFrameBytes, maxFrameBytes, format, totalSamples, in.md5());
    }

    /** {@return the body of the block, 34 bytes} */
    byte[] toBytes() {
        byte[] sum = new byte[Md5Sum.BYTES];
        md5.put(sum, 0);
        long shape = (long) format.sampleRate() << 44
                | (long) (format.channels() - 1) << 41
                | (long) (format.bitsPerSample() - 1) << 36
                | totalSamples;
        return new BlockBuilder()
                .unsigned(minBlockSize, 2)
                .unsigned(maxBlockSize, 2)
                .unsigned(minFrameBytes, 3)
                .unsigned(maxFrameBytes, 3)
                .unsigned(shape, 8)
                .bytes(sum)
                .toBytes();
    }
}
