// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import spindle.audio.WaveHeader;

/** RIFF WAVE (Microsoft and IBM, 1991): a canonical header of 44 bytes, samples, and whatever chunks follow them. */
record WavEnvelope(byte[] tail) implements PcmEnvelope {
    /** Nothing behind the samples. */
    WavEnvelope() {
        this(new byte[0]);
    }

    /** Tags behind the samples: an INFO list, and ID3 for all that INFO has no word for. */
    static WavEnvelope of(Tags tags) {
        Chunks info = new Chunks(ByteOrder.LITTLE_ENDIAN);
        for (Map.Entry<Tag, String> entry : tags.values().entrySet()) {
            if (!entry.getKey().info().isEmpty()) {
                info.add(entry.getKey().info(), entry.getValue() + "\0");
            }
        }
        byte[] items = info.toBytes();
        if (items.length == 0) {
            return new WavEnvelope();
        }
        byte[] list = ByteBuffer.allocate(4 + items.length)
                .put("INFO".getBytes(StandardCharsets.US_ASCII))
                .put(items)
                .array();
        return new WavEnvelope(new Chunks(ByteOrder.LITTLE_ENDIAN)
                .add("LIST", list)
                .add("id3 ", Id3.of(tags))
                .toBytes());
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public byte[] head(long sampleBytes) {
        return WaveHeader.of(sampleBytes, tail.length);
    }
}
