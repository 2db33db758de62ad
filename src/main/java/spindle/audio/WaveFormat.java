// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.nio.ByteOrder;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/** What the {@code fmt} chunk of a WAV says of its samples. */
final class WaveFormat {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    /** The kind is told by the first two bytes of a GUID at 24 (WAVEFORMATEXTENSIBLE). */
    private static final int EXTENSIBLE = 0xFFFE;

    private static final int GUID = 24;

    private final String name;
    private final byte[] chunk;
    private final ByteOrder order;

    WaveFormat(String name, byte[] chunk, ByteOrder order) {
        this.name = name;
        this.chunk = chunk;
        this.order = order;
    }

    /** {@return how the samples lie} A sample that does not fill its bytes stands in their upper bits. */
    PcmLayout layout() throws DiscFormatException {
        if (chunk.length < 16) {
            throw new DiscFormatException(name, "its fmt chunk is cut short", "get the whole file");
        }
        int kind = u16(0);
        if (kind == EXTENSIBLE && chunk.length >= GUID + 2) {
            kind = u16(GUID);
        }
        int channels = u16(2);
        int bytes = (u16(14) + 7) / 8;
        if (kind == PCM || kind == FLOAT) {
            PcmLayout.require(name, channels, bytes);
        }
        PcmLayout.Coding coding = kind == PCM
                ? bytes == 1 ? PcmLayout.Coding.UNSIGNED : PcmLayout.Coding.SIGNED
                : kind == FLOAT ? PcmLayout.Coding.FLOAT : PcmLayout.Coding.COMPRESSED;
        String word = coding == PcmLayout.Coding.COMPRESSED ? "format " + kind : "";
        return new PcmLayout(
                (int) Math.min(Integer.MAX_VALUE, u32(4)), channels, 8 * bytes, bytes, coding, order, word);
    }

    private int u16(int at) {
        return order == ByteOrder.BIG_ENDIAN ? BigEndian.u16(chunk, at) : LittleEndian.u16(chunk, at);
    }

    private long u32(int at) {
        return order == ByteOrder.BIG_ENDIAN ? BigEndian.u32(chunk, at) : LittleEndian.u32(chunk, at);
    }
}
