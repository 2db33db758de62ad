// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * Sony Wave64: the chunks of a WAV, each with a GUID for its tag and a length of 64 bits that counts its own header of 24
 * bytes; the next begins at a multiple of eight (Sonic Foundry, Wave 64 File Format; FFmpeg writes and reads it so).
 */
final class Wave64 {
    static final String MARK = "riff.\u0091\u00CF\u0011\u00A5\u00D6(\u00DB\u0004\u00C1\u0000\u0000";

    private static final int CHUNK_HEADER = 24;
    private static final int FIRST_CHUNK = 40;
    private static final int MOST_CHUNKS = 1000;

    private Wave64() {}

    static PcmBox find(ByteSource file) throws IOException {
        Optional<PcmLayout> layout = Optional.empty();
        long at = FIRST_CHUNK;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            byte[] header = file.read(at, CHUNK_HEADER);
            long length = header.length < CHUNK_HEADER ? -1 : LittleEndian.s64(header, 16) - CHUNK_HEADER;
            if (length < 0 && !PcmSearch.tag(header, 0).equals("data")) {
                break;
            }
            long body = at + CHUNK_HEADER;
            if (PcmSearch.tag(header, 0).equals("fmt ")) {
                byte[] format = file.read(body, (int) Math.min(length, 40));
                layout = Optional.of(new WaveFormat(file.name(), format, ByteOrder.LITTLE_ENDIAN).layout());
            } else if (PcmSearch.tag(header, 0).equals("data") && layout.isPresent()) {
                return new PcmBox(layout.get(), body, length <= 0 ? -1 : length);
            }
            if (length > file.length()) {
                break;
            }
            at = (body + length + 7) / 8 * 8;
        }
        throw new DiscFormatException(file.name(), "is Sony Wave64 without samples", "get the whole file");
    }
}
