// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import spindle.io.LittleEndian;

/** The three files that RFC 9639 takes apart in its appendix D. */
final class RfcExamplesTest {
    /** D.1: one sample of two channels, verbatim subframes with wasted bits. */
    private static final String EXAMPLE_1 = "664c614380000022100010000000 0f00000f0ac442f0000000013e84b41807dc6903"
            + "07586a3dad1a2e0ffff869180000bf0358fd0312 8baa9a";

    /** D.2: a seek table, tags and padding; a fixed predictor, a Rice partition, a second frame. */
    private static final String EXAMPLE_2 = "664c6143000000220010001000001700 00440ac442f000000013d5b0564975e9"
            + "8b8d8b930422757b8103030000120000 00000000000000000000000000000010"
            + "0400003a200000007265666572656e63 65206c6962464c414320312e332e3320"
            + "3230313930383034010000000e000000 5449544c453dd7a9d79cd795d79d8100"
            + "0006000000000000fff86998000f9912 086701623d144299 8f5df70d6fe00c17"
            + "caeb21000ee7a77a24a1590c1217b603 097b784faa9a33d285e070ad5b1b4851"
            + "b4010d99d2cd1a68f1e6b810fff86918 0102a402c382c40bc14a03ee48dd03b6"
            + "7c1330";

    /** D.3: 8-bit mono, a linear predictor, four partitions. */
    private static final String EXAMPLE_3 = "664c6143800000221000100000001f00 001f07d0007000000018f8f9e396f5cb"
            + "cfc6dc807f9977906b32fff868020017 e944004f6f313d1047d227cb6d090831"
            + "452bdc28222280 57a3";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @Test
    void example_1_is_one_sample_of_each_channel() throws FlacFormatException {
        Streams.Decoded decoded = Streams.decode(bytes(EXAMPLE_1));

        assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.MATCHES);
        assertThat(LittleEndian.u32(decoded.pcm(), 0)).isEqualTo(25_588L | 10_416 << 16);
        assertThat(decoded.metadata().streamInfo().md5()).hasToString("3e84b41807dc690307586a3dad1a2e0f");
    }

    @Test
    void example_2_has_nineteen_samples_and_a_title() throws FlacFormatException {
        Streams.Decoded decoded = Streams.decode(bytes(EXAMPLE_2));

        assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.MATCHES);
        assertThat(decoded.pcm()).hasSize(19 * 4);
        FlacMetadata.Extras extras = decoded.metadata().extras();
        assertThat(extras.comment().orElseThrow().vendor()).isEqualTo("reference libFLAC 1.3.3 20190804");
        assertThat(extras.comment().orElseThrow().values("title")).containsExactly("\u05e9\u05dc\u05d5\u05dd");
        assertThat(extras.seekTable().orElseThrow().points()).containsExactly(new SeekPoint(0, 0, 16));
        assertThat(decoded.metadata().blocks())
                .extracting(MetadataBlock::type)
                .containsExactly(
                        MetadataBlock.STREAMINFO,
                        MetadataBlock.SEEKTABLE,
                        MetadataBlock.VORBIS_COMMENT,
                        MetadataBlock.PADDING);
    }

    @Test
    void example_3_is_a_decaying_wave() throws FlacFormatException {
        Streams.Decoded decoded = Streams.decode(bytes(EXAMPLE_3));

        assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.MATCHES);
        assertThat(decoded.pcm())
                .containsExactly(
                        0, 79, 111, 78, 8, -61, -90, -68, -13, 42, 67, 53, 13, -27, -46, -38, -12, 14, 24, 19, 6, -4,
                        -5, 0);
    }
}
