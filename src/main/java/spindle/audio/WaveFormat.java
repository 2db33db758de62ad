// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.nio.ByteOrder;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;
import spindle.io.UnsupportedImageException;

/** What the {@code fmt} chunk of a WAV says of its samples. */
final class WaveFormat {
    private static final int PCM = 1;
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

    /** Requires the samples of a disc. */
    void require() throws DiscFormatException, UnsupportedImageException {
        if (chunk.length < 16) {
            throw new DiscFormatException(name, "its fmt chunk is cut short", "get the whole file");
        }
        int kind = u16(0);
        if (kind == EXTENSIBLE && chunk.length >= GUID + 2) {
            kind = u16(GUID);
        }
        DiscAudio.require(name, kind == PCM ? "" : "compressed as format " + kind, u16(2), u32(4), u16(14));
    }

    private int u16(int at) {
        return order == ByteOrder.BIG_ENDIAN ? BigEndian.u16(chunk, at) : LittleEndian.u16(chunk, at);
    }

    private long u32(int at) {
        return order == ByteOrder.BIG_ENDIAN ? BigEndian.u32(chunk, at) : LittleEndian.u32(chunk, at);
    }
}
