// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.nio.ByteOrder;
import spindle.audio.flac.EncoderSettings;
import spindle.audio.flac.FlacFormatException;
import spindle.audio.flac.FrameDecoder;
import spindle.audio.flac.FrameEncoder;
import spindle.audio.flac.PcmFormat;

/** FLAC frames without a stream: stereo samples of 16 bits, all blocks of one size. */
final class FlacFrames {
    /** Bytes of a stereo sample. */
    private static final int SAMPLE_BYTES = 4;

    private final FrameDecoder decoder;
    private final FrameEncoder encoder;
    private final int blockSize;
    private final byte[] frame;

    /**
     * @param blockSize samples in a block
     * @param order of the unpacked samples' bytes
     */
    FlacFrames(int blockSize, ByteOrder order) {
        PcmFormat format = PcmFormat.CD.withByteOrder(order);
        this.blockSize = blockSize;
        decoder = new FrameDecoder(format);
        encoder = new FrameEncoder(format, EncoderSettings.SMALL.withBlockSize(blockSize));
        frame = new byte[encoder.maxFrameBytes()];
    }

    /**
     * {@return the size of a block: the samples of a hunk, halved until there are no more than so many}
     *
     * @param bytes of samples in a hunk
     */
    static int blockSize(int bytes, int most) {
        int samples = bytes / SAMPLE_BYTES;
        while (samples > most) {
            samples /= 2;
        }
        return samples;
    }

    int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        try {
            return decoder.decodeRun(src, at, at + count, dst, dstAt, dstCount / SAMPLE_BYTES);
        } catch (FlacFormatException e) {
            throw new DamagedHunkException("no FLAC frames: " + e.getMessage());
        }
    }

    int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        int samples = count / SAMPLE_BYTES;
        int done = 0;
        int number = 0;
        for (int first = 0; first < samples; first += blockSize) {
            int length = encoder.encode(
                    src, at + first * SAMPLE_BYTES, Math.min(blockSize, samples - first), number++, frame, 0);
            if (length > room - done) {
                return HunkCodec.DOES_NOT_FIT;
            }
            System.arraycopy(frame, 0, dst, dstAt + done, length);
            done += length;
        }
        return done;
    }
}
