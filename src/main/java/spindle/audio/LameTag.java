// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.util.Optional;
import spindle.io.BigEndian;
import spindle.io.ByteSource;

/**
 * What an MP3 encoder put before and behind the samples it was given. LAME says it in the first frame, which holds no sound
 * ("Xing" or "Info", at its byte 21 behind the encoder's name 12 bits each: the MP3 Info Tag, rev. 1, of LAME). Without
 * that, what is decoded is what was encoded and some silence around it, and nobody knows how much.
 */
final class LameTag {
    /** How much later than its input any decoder's output comes, by the filter bank: samples. */
    private static final int DECODER_DELAY = 528 + 1;

    private static final int HEADER_BYTES = 4;
    private static final int FLAG_FRAMES = 1;
    private static final int FLAG_BYTES = 2;
    private static final int FLAG_SEEK_TABLE = 4;
    private static final int FLAG_QUALITY = 8;
    /** From the encoder's name to its delay. */
    private static final int DELAY_OFFSET = 21;

    private static final int SEARCHED = 512;

    private LameTag() {}

    /**
     * {@return what the first frame says; empty where it says nothing}
     *
     * @param start where the first frame begins in the file
     */
    static Optional<SampleBounds> of(ByteSource file, long start) throws IOException {
        byte[] head = file.read(start, SEARCHED);
        if (head.length < SEARCHED || BigEndian.u16(head, 0) < 0xFFE0) {
            return Optional.empty();
        }
        boolean mpeg1 = (head[1] & 0x18) == 0x18;
        boolean mono = (head[3] & 0xC0) == 0xC0;
        int sideInformation = mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17); // ISO/IEC 11172-3 and 13818-3, 2.4.1.7
        int at = HEADER_BYTES + sideInformation;
        String tag = PcmSearch.tag(head, at);
        if (!tag.equals("Xing") && !tag.equals("Info")) {
            return Optional.empty();
        }
        int frameSamples = mpeg1 ? 1152 : 576;
        int flags = (int) BigEndian.u32(head, at + 4);
        if ((flags & FLAG_FRAMES) == 0) {
            return Optional.empty();
        }
        long samples = BigEndian.u32(head, at + 8) * frameSamples;
        int name = at
                + 12
                + ((flags & FLAG_BYTES) != 0 ? 4 : 0)
                + ((flags & FLAG_SEEK_TABLE) != 0 ? 100 : 0)
                + ((flags & FLAG_QUALITY) != 0 ? 4 : 0);
        int both = (int) (BigEndian.u32(head, name + DELAY_OFFSET) >>> 8);
        int delay = both >>> 12;
        int padding = both & 0xFFF;
        if (both == 0 || delay + padding >= samples) {
            return Optional.of(new SampleBounds(frameSamples, samples));
        }
        return Optional.of(new SampleBounds(frameSamples + DECODER_DELAY + delay, samples - delay - padding));
    }
}
