// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Objects;

/**
 * Decodes frames one at a time, whatever stands around them (RFC 9639, 9): both checksums are verified, the frame's
 * number is not. CHD keeps such frames without a stream.
 *
 * <pre>{@code
 * FrameDecoder decoder = new FrameDecoder(PcmFormat.CD.withByteOrder(ByteOrder.BIG_ENDIAN));
 * int used = decoder.decodeRun(hunk, 0, hunk.length, sectors, 0, 8 * 588);
 * }</pre>
 *
 * <p>An instance holds one block, at most 2 MB, and belongs to one thread at a time; nothing is allocated once it has
 * seen a block of the largest size.
 */
public final class FrameDecoder {
    /** What {@link #decode} returns if the frame goes on behind the bytes it was given. */
    public static final int NEEDS_MORE = 0;

    private final PcmFormat format;
    private final FrameHeader header = new FrameHeader();
    private final BitReader in = new BitReader();
    private final SubframeDecoder subframe = new SubframeDecoder();
    private final int[][] channels;
    /** A side channel of 33 bits; empty until there is one. */
    private long[] wideSide = {};

    private int blockSize;

    /**
     * Creates a decoder for frames of one shape.
     *
     * @param format what the frames hold; its byte order is that of {@link #copyPcm} and {@link #decodeRun}
     */
    public FrameDecoder(PcmFormat format) {
        this.format = format;
        channels = new int[format.channels()][0];
    }

    /**
     * Decodes the frame that starts at {@code at}.
     *
     * @param end offset behind the last byte there is; the frame may end before it
     * @return the frame's length in bytes, or {@link #NEEDS_MORE}
     * @throws FlacFormatException if no frame starts here, or it is damaged, or of another shape than {@link #format}
     * @throws IndexOutOfBoundsException if the range is not inside {@code src}
     */
    public int decode(byte[] src, int at, int end) throws FlacFormatException {
        Objects.checkFromToIndex(at, end, src.length);
        blockSize = 0;
        int headerBytes = header.parse(src, at, end);
        if (headerBytes == FrameHeader.NEEDS_MORE) {
            return NEEDS_MORE;
        }
        if (headerBytes == FrameHeader.INVALID) {
            throw new FlacFormatException(at, header.reason());
        }
        checkShape(at);
        in.reset(src, at + headerBytes, end);
        try {
            readSubframes();
            return footer(at) - at;
        } catch (EndOfWindowException e) {
            return NEEDS_MORE;
        }
    }

    /**
     * Decodes frames that follow one another until they have given so many samples.
     *
     * @param pcm receives {@code samples * format.bytesPerSample()} bytes from {@code pcmAt} on, interleaved
     * @return the length of the frames in bytes
     * @throws FlacFormatException if a frame is damaged, missing, or gives more samples than are wanted
     * @throws IndexOutOfBoundsException if a range is not inside its array
     */
    public int decodeRun(byte[] src, int at, int end, byte[] pcm, int pcmAt, int samples) throws FlacFormatException {
        Objects.checkFromIndexSize(pcmAt, samples * format.bytesPerSample(), pcm.length);
        int next = at;
        for (int done = 0; done < samples; done += blockSize) {
            int used = decode(src, next, end);
            if (used == NEEDS_MORE) {
                throw new FlacFormatException(end, "frames end after " + done + " of " + samples + " samples");
            }
            if (blockSize > samples - done) {
                throw new FlacFormatException(next, "frames hold more than " + samples + " samples");
            }
            copyPcm(pcm, pcmAt + done * format.bytesPerSample());
            next += used;
        }
        return next - at;
    }

    private void checkShape(int at) throws FlacFormatException {
        int bits = header.bitsPerSample();
        if (header.channels() != format.channels() || (bits != 0 && bits != format.bitsPerSample())) {
            throw new FlacFormatException(
                    at,
                    "frame of " + header.channels() + " channels of " + bits + " bits where " + format.channels()
                            + " of " + format.bitsPerSample() + " are expected");
        }
    }

    private void readSubframes() throws EndOfWindowException, FlacFormatException {
        int count = header.blockSize();
        reserve(count);
        int side = header.assignment().sideChannel();
        boolean wide = side >= 0 && format.bitsPerSample() == PcmFormat.MAX_BITS;
        for (int channel = 0; channel < format.channels(); channel++) {
            if (channel != side) {
                subframe.decode(in, channels[channel], count, format.bitsPerSample());
            } else if (wide) {
                subframe.decodeWide(in, wideSide, count);
            } else {
                subframe.decode(in, channels[channel], count, format.bitsPerSample() + 1);
            }
        }
        if (wide) {
            header.assignment().restoreWide(channels[0], channels[1], wideSide, count);
        } else if (side >= 0) {
            header.assignment().restore(channels[0], channels[1], count);
        }
    }

    private void reserve(int count) {
        if (channels[0].length < count) {
            for (int channel = 0; channel < channels.length; channel++) {
                channels[channel] = new int[count];
            }
        }
        if (format.bitsPerSample() == PcmFormat.MAX_BITS && wideSide.length < count) {
            wideSide = new long[count];
        }
    }

    /** Checks what ends a frame, and returns the offset of the byte behind it. */
    private int footer(int start) throws EndOfWindowException, FlacFormatException {
        boolean zeros = in.alignToZeros();
        int at = in.byteAt();
        int stored = in.unsigned(16);
        if (!zeros || stored != Crc16.of(in.source().array(), start, at - start)) {
            throw new FlacFormatException(start, "CRC-16 of a frame");
        }
        blockSize = header.blockSize();
        return at + 2;
    }

    /** {@return what the frames hold} */
    public PcmFormat format() {
        return format;
    }

    /** {@return how many samples of each channel the last {@link #decode} gave; 0 if it gave none} */
    public int blockSize() {
        return blockSize;
    }

    /**
     * {@return the samples of one channel as numbers: the first {@link #blockSize} of the array} It is the decoder's
     * own and good until the next frame.
     *
     * @param channel 0 to the number of channels less one
     */
    public int[] samples(int channel) {
        return channels[channel];
    }

    /**
     * Copies the last block as interleaved bytes.
     *
     * @param dst receives {@code blockSize() * format().bytesPerSample()} bytes from {@code at} on
     * @throws IndexOutOfBoundsException if they do not fit
     */
    public void copyPcm(byte[] dst, int at) {
        copyPcm(0, blockSize, format, dst, at);
    }

    void copyPcm(int from, int count, PcmFormat as, byte[] dst, int at) {
        Objects.checkFromIndexSize(at, count * as.bytesPerSample(), dst.length);
        Pcm.store(channels, from, count, as, dst, at);
    }

    FrameHeader header() {
        return header;
    }
}
