// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream whose frames say the number of their first sample: few encoders make one. */
final class VariableBlocksTest {
    private static final PcmFormat MONO = new PcmFormat(8_000, 1, 8, ByteOrder.LITTLE_ENDIAN);

    private static byte[] stream(int... blockSizes) {
        int total = Arrays.stream(blockSizes).sum();
        StreamInfo info = new StreamInfo(16, 100, 0, 0, MONO, total, Md5Sum.UNKNOWN);
        byte[] header = new FlacMetadata(info, FlacMetadata.Extras.NONE, List.of()).toBytes();
        byte[] bytes = Arrays.copyOf(header, header.length + 20 * blockSizes.length + total + 20);
        BitWriter out = new BitWriter();
        int start = header.length;
        int sample = 0;
        for (int blockSize : blockSizes) {
            out.reset(bytes, start);
            out.put(0xFFF96002, 32);
            out.put(0xC0 | sample >> 6, 8);
            out.put(0x80 | (sample & 0x3F), 8);
            out.put(blockSize - 1, 8);
            out.put(Crc8.of(bytes, start, out.align() - start), 8);
            out.put(SubframeHeader.VERBATIM << 1, 8);
            for (int i = 0; i < blockSize; i++) {
                out.putSigned(sample++ % 100, 8);
            }
            out.put(Crc16.of(bytes, start, out.align() - start), 16);
            start = out.align();
        }
        return Arrays.copyOf(bytes, start);
    }

    @Test
    void blocks_may_have_any_length() throws FlacFormatException {
        byte[] stream = stream(64, 16, 100, 17, 3);

        byte[] pcm = Streams.decode(stream, ByteOrder.LITTLE_ENDIAN, 10).pcm();

        assertThat(pcm).hasSize(200);
        assertThat(pcm[150]).isEqualTo((byte) 50);
    }

    @Test
    void samples_are_found_by_their_own_numbers() throws FlacFormatException {
        byte[] stream = stream(64, 70, 100, 17, 90);
        FlacDecoder decoder = new FlacDecoder();
        int at = decoder.decode(stream, 0, stream.length);
        decoder.seek(199, at);
        while (decoder.blockSize() == 0) {
            at += decoder.decode(stream, at, stream.length);
        }
        int[] samples = new int[decoder.blockSize()];
        decoder.copySamples(0, samples, 0);

        assertThat(samples).hasSize(35).startsWith(99, 0, 1);
        assertThat(decoder.position()).isEqualTo(234);
    }
}
