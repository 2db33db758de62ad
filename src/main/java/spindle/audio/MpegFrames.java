// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.util.Optional;
import spindle.io.BigEndian;
import spindle.io.ByteSource;

/**
 * Frames of MPEG audio (ISO/IEC 11172-3 and 13818-3, 2.4.1.3) and of AAC in ADTS (ISO/IEC 13818-7, 6.2). Their sync is so
 * short that bytes of any kind hold it: only frames that follow one another and agree are believed.
 */
final class MpegFrames {
    /** Frames that have to agree, fewer where the file ends before. */
    private static final int AGREEING = 4;
    /** How far behind a tag frames are looked for: taggers leave room. */
    private static final int SEARCHED = 1 << 16;

    private static final int HEADER_BYTES = 7;
    /** Version, layer and rate: what all frames of a stream have alike. */
    private static final int ALIKE = 0xFFFE_0C00;
    /** Layer III in kbit/s: MPEG-1, then MPEG-2 and 2.5. */
    private static final int[][] LAYER_3 = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] RATES = {44_100, 48_000, 32_000};

    private MpegFrames() {}

    /** {@return MP3, AAC, or nothing} */
    static Optional<AudioKind> kind(ByteSource file, long start) throws IOException {
        int searched = start > 0 ? SEARCHED : 1;
        byte[] head = file.read(start, searched + HEADER_BYTES);
        for (int at = 0; at < searched && at + HEADER_BYTES <= head.length; at++) {
            if (head[at] == (byte) 0xFF && agree(file, start + at)) {
                boolean layer3 = (head[at + 1] & 0x06) == 0x02;
                return Optional.of(layer3 ? AudioKind.MP3 : AudioKind.AAC);
            }
        }
        return Optional.empty();
    }

    private static boolean agree(ByteSource file, long start) throws IOException {
        long at = start;
        long first = 0;
        int count = 0;
        for (; count < AGREEING; count++) {
            byte[] header = file.read(at, HEADER_BYTES);
            int bytes = header.length < HEADER_BYTES ? 0 : frameBytes(header);
            if (bytes == 0 || (count > 0 && (BigEndian.u32(header, 0) & ALIKE) != first)) {
                break;
            }
            first = BigEndian.u32(header, 0) & ALIKE;
            at += bytes;
        }
        return count == AGREEING || (count > 1 && at >= file.length() - HEADER_BYTES);
    }

    /** {@return the length of a frame of Layer III or ADTS; 0 where there is none} */
    private static int frameBytes(byte[] header) {
        int word = (int) BigEndian.u32(header, 0);
        if (word >>> 20 == 0xFFF && (word >> 17 & 3) == 0) {
            int bytes = (header[3] & 3) << 11 | (header[4] & 0xFF) << 3 | (header[5] & 0xFF) >> 5;
            return (header[2] >> 2 & 15) < 13 && bytes > HEADER_BYTES ? bytes : 0;
        }
        int version = word >> 19 & 3;
        int bitRate = word >> 12 & 15;
        int rate = word >> 10 & 3;
        boolean layer3 = word >>> 21 == 0x7FF && (word >> 17 & 3) == 1 && version != 1;
        if (!layer3 || bitRate == 0 || bitRate == 15 || rate == 3) {
            return 0;
        }
        boolean mpeg1 = version == 3;
        int hertz = RATES[rate] >> (mpeg1 ? 0 : version == 2 ? 1 : 2);
        return (mpeg1 ? 144 : 72) * 1000 * LAYER_3[mpeg1 ? 0 : 1][bitRate] / hertz + (word >> 9 & 1);
    }
}
