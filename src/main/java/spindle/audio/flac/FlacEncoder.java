// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * Encodes a whole stream on one thread, a block a call.
 *
 * <pre>{@code
 * write(encoder.header());
 * while (read(pcm) > 0) {
 *     write(out, encoder.encode(pcm, 0, samples, out, 0));
 * }
 * rewind();
 * write(encoder.finish());                     // frame sizes, number of samples, MD5; as long as the first header
 * }</pre>
 *
 * <p>Where nothing can be rewritten, a stream with its first header is a good one too.
 */
public final class FlacEncoder {
    private final EncoderSettings settings;
    private final FrameEncoder frames;
    private final StreamSummary summary;
    private long frameNumber;

    /**
     * Creates an encoder.
     *
     * @param format of the samples that {@link #encode} is given
     * @param settings of all blocks
     * @param extras see {@link StreamSummary}
     * @param expectedSamples of each channel; 0 if that is not known
     */
    public FlacEncoder(PcmFormat format, EncoderSettings settings, FlacMetadata.Extras extras, long expectedSamples) {
        this.settings = settings;
        frames = new FrameEncoder(format, settings);
        summary = new StreamSummary(format, settings.blockSize(), extras, expectedSamples);
    }

    /** {@return samples of each channel in every block but the last} */
    public int blockSize() {
        return settings.blockSize();
    }

    /** {@return the room that a frame needs} */
    public int maxFrameBytes() {
        return frames.maxFrameBytes();
    }

    /** {@return all bytes before the first frame, as far as they are known} */
    public byte[] header() {
        return summary.header();
    }

    /**
     * Encodes the next block; see {@link FrameEncoder#encode}.
     *
     * @param samples of each channel: {@link #blockSize}, or fewer for the last block
     * @param dst receives the frame from {@code dstAt} on; {@link #maxFrameBytes} must fit there
     * @return the frame's length in bytes
     * @throws IllegalStateException if a block was shorter than the others and this one comes behind it
     */
    public int encode(byte[] pcm, int at, int samples, byte[] dst, int dstAt) {
        if (frameNumber < 0) {
            throw new IllegalStateException("only the last block may be shorter than the others");
        }
        int bytes = frames.encode(pcm, at, samples, frameNumber, dst, dstAt);
        summary.addSamples(pcm, at, samples);
        summary.addFrame(samples, bytes);
        frameNumber = samples == settings.blockSize() ? frameNumber + 1 : -1;
        return bytes;
    }

    /** {@return all bytes before the first frame; they take the place of {@link #header}, of the same length} */
    public byte[] finish() {
        return summary.finish();
    }
}
