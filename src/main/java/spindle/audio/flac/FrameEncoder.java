// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Objects;
import spindle.audio.flac.EncoderSettings.StereoSearch;

/**
 * Encodes blocks of samples to frames, each for itself (RFC 9639, 9): with one encoder a thread, blocks of one stream may
 * be encoded in any order and at the same time.
 *
 * <pre>{@code
 * FrameEncoder encoder = new FrameEncoder(PcmFormat.CD, EncoderSettings.DEFAULT.withBlockSize(2352));
 * byte[] frame = new byte[encoder.maxFrameBytes()];
 * int bytes = encoder.encode(pcm, 0, 2352, 0, frame, 0);
 * }</pre>
 *
 * <p>An instance owns about 64 bytes for each sample of a block and channel, and belongs to one thread at a time; no call
 * allocates.
 */
public final class FrameEncoder {
    private static final int FOOTER_BYTES = 2;
    /** Beyond this a side channel would not fit an int. */
    private static final int MAX_STEREO_BITS = 30;

    private final PcmFormat format;
    private final EncoderSettings settings;
    private final FrameHeaderWriter headers;
    private final BitWriter out = new BitWriter();
    private final int[][] channels;
    private final SubframeEncoder[] subframes;
    private final int[] mid;
    private final int[] side;
    private final SubframeEncoder midSubframe;
    private final SubframeEncoder sideSubframe;

    /**
     * Creates an encoder for the blocks of one stream.
     *
     * @param format of the samples; its byte order is that of what {@link #encode} is given
     * @param settings of all blocks of the stream
     */
    public FrameEncoder(PcmFormat format, EncoderSettings settings) {
        this.format = format;
        this.settings = settings;
        headers = new FrameHeaderWriter(format);
        channels = new int[format.channels()][settings.blockSize()];
        subframes = new SubframeEncoder[format.channels()];
        for (int channel = 0; channel < subframes.length; channel++) {
            subframes[channel] = new SubframeEncoder(settings);
        }
        mid = new int[settings.blockSize()];
        side = new int[settings.blockSize()];
        midSubframe = new SubframeEncoder(settings);
        sideSubframe = new SubframeEncoder(settings);
    }

    /** {@return the room that a frame needs in the worst case, its samples as they are and a bit each for a side channel} */
    public int maxFrameBytes() {
        long subframeBits = 8 + (long) settings.blockSize() * (format.bitsPerSample() + 1);
        long bits = format.channels() * subframeBits;
        return (int) (bits / 8) + 1 + FrameHeader.MAX_BYTES + FOOTER_BYTES + BitWriter.SLACK_BYTES;
    }

    /**
     * Encodes one block.
     *
     * @param pcm holds {@code samples * format.bytesPerSample()} bytes from {@code at} on, interleaved; bits above the
     *     format's depth must extend the sign
     * @param samples of each channel: the block size of the settings, or 1 or more for the last block of a stream
     * @param frameNumber 0 for the first block of the stream, up to 2^31 - 1
     * @param dst receives the frame from {@code dstAt} on; {@link #maxFrameBytes} bytes must fit there, those behind the
     *     frame's end may be overwritten
     * @return the frame's length in bytes
     * @throws IllegalArgumentException if a number is not in its range
     * @throws IndexOutOfBoundsException if a range is not inside its array
     */
    public int encode(byte[] pcm, int at, int samples, long frameNumber, byte[] dst, int dstAt) {
        Require.range(samples, 1, settings.blockSize(), "samples of a block,");
        Objects.checkFromIndexSize(at, samples * format.bytesPerSample(), pcm.length);
        Pcm.load(pcm, at, samples, format, channels);
        return encodeLoaded(samples, frameNumber, dst, dstAt);
    }

    private int encodeLoaded(int samples, long frameNumber, byte[] dst, int dstAt) {
        Require.range(frameNumber, 0, FrameHeaderWriter.MAX_FRAME_NUMBER, "frame number");
        Objects.checkFromIndexSize(dstAt, maxFrameBytes(), dst.length);
        ChannelAssignment assignment = plan(samples);
        out.reset(dst, dstAt);
        headers.write(out, dst, dstAt, samples, assignment, frameNumber);
        if (assignment == ChannelAssignment.INDEPENDENT) {
            for (SubframeEncoder subframe : subframes) {
                subframe.write(out);
            }
        } else {
            first(assignment).write(out);
            second(assignment).write(out);
        }
        int end = out.align();
        out.put(Crc16.of(dst, dstAt, end - dstAt), 16);
        return end + FOOTER_BYTES - dstAt;
    }

    private SubframeEncoder first(ChannelAssignment assignment) {
        return switch (assignment) {
            case INDEPENDENT, LEFT_SIDE -> subframes[0];
            case SIDE_RIGHT -> sideSubframe;
            case MID_SIDE -> midSubframe;
        };
    }

    private SubframeEncoder second(ChannelAssignment assignment) {
        return switch (assignment) {
            case INDEPENDENT, SIDE_RIGHT -> subframes[1];
            case LEFT_SIDE, MID_SIDE -> sideSubframe;
        };
    }

    /** Plans all subframes that are written, and perhaps others. */
    private ChannelAssignment plan(int samples) {
        StereoSearch search = settings.stereo();
        if (format.channels() != 2 || format.bitsPerSample() > MAX_STEREO_BITS || search == StereoSearch.NONE) {
            planIndependent(samples);
            return ChannelAssignment.INDEPENDENT;
        }
        if (search == StereoSearch.EXHAUSTIVE) {
            return planAll(samples);
        }
        ChannelAssignment assignment = StereoEstimate.of(channels[0], channels[1], samples);
        switch (assignment) {
            case INDEPENDENT -> planIndependent(samples);
            case LEFT_SIDE -> {
                planChannel(0, samples);
                planSide(samples);
            }
            case SIDE_RIGHT -> {
                planSide(samples);
                planChannel(1, samples);
            }
            case MID_SIDE -> {
                planMid(samples);
                planSide(samples);
            }
        }
        return assignment;
    }

    private ChannelAssignment planAll(int samples) {
        long leftBits = planChannel(0, samples);
        long rightBits = planChannel(1, samples);
        long midBits = planMid(samples);
        long sideBits = planSide(samples);
        long least = Math.min(Math.min(leftBits, midBits) + sideBits, rightBits + Math.min(sideBits, leftBits));
        if (least == leftBits + rightBits) {
            return ChannelAssignment.INDEPENDENT;
        }
        if (least == midBits + sideBits) {
            return ChannelAssignment.MID_SIDE;
        }
        return least == leftBits + sideBits ? ChannelAssignment.LEFT_SIDE : ChannelAssignment.SIDE_RIGHT;
    }

    private void planIndependent(int samples) {
        for (int channel = 0; channel < subframes.length; channel++) {
            planChannel(channel, samples);
        }
    }

    private long planChannel(int channel, int samples) {
        return subframes[channel].plan(channels[channel], samples, format.bitsPerSample());
    }

    private long planMid(int samples) {
        int[] left = channels[0];
        int[] right = channels[1];
        for (int i = 0; i < samples; i++) {
            mid[i] = (left[i] + right[i]) >> 1;
        }
        return midSubframe.plan(mid, samples, format.bitsPerSample());
    }

    private long planSide(int samples) {
        int[] left = channels[0];
        int[] right = channels[1];
        for (int i = 0; i < samples; i++) {
            side[i] = left[i] - right[i];
        }
        return sideSubframe.plan(side, samples, format.bitsPerSample() + 1);
    }
}
