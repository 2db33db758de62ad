// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteOrder;
import spindle.sector.CdAudio;

/**
 * How samples lie in bytes: interleaved, signed at every depth (also at 8 bits, unlike WAV), each in the fewest whole
 * bytes that hold it, with its sign extended.
 *
 * @param sampleRate samples a second, 0 to 1,048,575 (RFC 9639, 8.2); 0 for what is no audio
 * @param channels 1 to 8
 * @param bitsPerSample 4 to 32
 * @param byteOrder of the bytes of one sample
 */
public record PcmFormat(int sampleRate, int channels, int bitsPerSample, ByteOrder byteOrder) {
    /** Compact disc audio as images hold it: 44,100 Hz, two channels of 16 bits, little-endian. */
    public static final PcmFormat CD =
            new PcmFormat(CdAudio.RATE, CdAudio.CHANNELS, CdAudio.BITS, ByteOrder.LITTLE_ENDIAN);

    /** The most that STREAMINFO can say. */
    static final int MAX_SAMPLE_RATE = (1 << 20) - 1;

    static final int MAX_CHANNELS = 8;
    static final int MIN_BITS = 4;
    static final int MAX_BITS = 32;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is not in its range
     */
    public PcmFormat {
        Require.range(sampleRate, 0, MAX_SAMPLE_RATE, "sample rate");
        Require.range(channels, 1, MAX_CHANNELS, "channels");
        Require.range(bitsPerSample, MIN_BITS, MAX_BITS, "bits per sample");
    }

    /** {@return the bytes that all channels take at one instant: 4 for CD audio} */
    public int bytesPerSample() {
        return channels * bytesPerChannel();
    }

    /** {@return the bytes of one sample of one channel, 1 to 4} */
    public int bytesPerChannel() {
        return (bitsPerSample + 7) / 8;
    }

    /** {@return the same samples in the other or the same byte order} */
    public PcmFormat withByteOrder(ByteOrder order) {
        return new PcmFormat(sampleRate, channels, bitsPerSample, order);
    }

    boolean isStereo16() {
        return channels == 2 && bytesPerChannel() == 2;
    }
}
