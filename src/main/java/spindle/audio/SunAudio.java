// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Sun audio (AU): a header of six big-endian numbers, an annotation, samples (Sun, audio file format, {@code au(4)}). */
final class SunAudio {
    static final String MARK = ".snd";

    private static final int HEADER_BYTES = 24;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private SunAudio() {}

    static PcmBox find(ByteSource file) throws IOException {
        byte[] header = file.read(0, HEADER_BYTES);
        if (header.length < HEADER_BYTES) {
            throw new DiscFormatException(
                    file.name(), "is Sun audio, and its header is cut short", "get the whole file");
        }
        long offset = Math.max(HEADER_BYTES, BigEndian.u32(header, 4));
        long bytes = BigEndian.u32(header, 8);
        int encoding = (int) BigEndian.u32(header, 12);
        int rate = (int) Math.min(Integer.MAX_VALUE, BigEndian.u32(header, 16));
        int channels = (int) Math.min(Integer.MAX_VALUE, BigEndian.u32(header, 20));
        int width = switch (encoding) {
            case 2 -> 1;
            case 3 -> 2;
            case 4 -> 3;
            case 5, 6 -> 4;
            case 7 -> 8;
            default -> 0;
        };
        PcmLayout.require(file.name(), channels, Math.max(1, width));
        PcmLayout.Coding coding = width == 0
                ? PcmLayout.Coding.COMPRESSED
                : encoding >= 6 ? PcmLayout.Coding.FLOAT : PcmLayout.Coding.SIGNED;
        String word = width == 0 ? "encoding " + encoding : "";
        PcmLayout layout = new PcmLayout(rate, channels, 8 * width, width, coding, ByteOrder.BIG_ENDIAN, word);
        return new PcmBox(layout, offset, bytes == 0 || bytes == UNKNOWN ? -1 : bytes);
    }
}
