// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;

/**
 * How many samples an Ogg Vorbis stream has: its last page says it (RFC 3533, 6, granule position; Vorbis I, A.2), and the
 * last block of samples goes on for longer.
 */
final class OggEnd {
    /** Of a page: header, and 255 segments of 255 bytes. */
    private static final int MOST_PAGE_BYTES = 27 + 255 + 255 * 255;

    private static final int HEADER_BYTES = 27;
    private static final int GRANULE = 6;
    private static final int SERIAL = 14;

    private OggEnd() {}

    /** {@return the bounds of the samples; empty where no page says them, or where several streams follow one another} */
    static Optional<SampleBounds> of(ByteSource file) throws IOException {
        byte[] first = file.read(0, HEADER_BYTES);
        byte[] last = file.read(Math.max(0, file.length() - 2 * MOST_PAGE_BYTES), 2 * MOST_PAGE_BYTES);
        for (int at = last.length - HEADER_BYTES; at >= 0; at--) {
            if (last[at] == 'O' && PcmSearch.tag(last, at).equals("OggS")) {
                long samples = LittleEndian.s64(last, at + GRANULE);
                boolean same = LittleEndian.u32(last, at + SERIAL) == LittleEndian.u32(first, SERIAL);
                if (samples > 0 || !same) {
                    return same ? Optional.of(new SampleBounds(0, samples)) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
