// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import spindle.sector.CdAudio;

/** The canonical header of a WAV with a disc's audio: RIFF, {@code fmt } of 16 bytes, {@code data} (Microsoft and IBM, 1991). */
public final class WaveHeader {
    /** Its length. */
    public static final int BYTES = 44;

    private static final int RATE = CdAudio.RATE;
    private static final int FRAME_BYTES = CdAudio.FRAME_BYTES;

    private WaveHeader() {}

    /**
     * {@return the bytes before the samples}
     *
     * @param sampleBytes how many bytes of samples there are
     * @param tailBytes how many bytes of chunks follow the samples
     */
    public static byte[] of(long sampleBytes, int tailBytes) {
        ByteBuffer head = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt((int) (BYTES - 8 + sampleBytes + tailBytes));
        head.put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
        head.putInt(RATE).putInt(RATE * FRAME_BYTES);
        head.putShort((short) FRAME_BYTES).putShort((short) 16);
        return head.put(ascii("data")).putInt((int) sampleBytes).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
