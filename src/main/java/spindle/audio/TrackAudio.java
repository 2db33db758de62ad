// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import spindle.io.ByteSource;
import spindle.io.SourceStream;
import spindle.sector.CdAudio;

/** The samples of a disc as Java programs play, mix and convert them: as a stream of {@code javax.sound}. */
public final class TrackAudio {
    /** 44,100 Hz, 16 bits, two channels, signed, little-endian. */
    public static final AudioFormat FORMAT = new AudioFormat(CdAudio.RATE, CdAudio.BITS, CdAudio.CHANNELS, true, false);

    private TrackAudio() {}

    /**
     * {@return samples as a stream} Closing it does not close the source.
     *
     * @param samples little-endian samples and nothing else
     */
    public static AudioInputStream open(ByteSource samples) {
        return new AudioInputStream(
                new SourceStream(samples, 0, samples.length()), FORMAT, samples.length() / FORMAT.getFrameSize());
    }
}
