// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameHeaderTest {
    private final FrameHeader header = new FrameHeader();

    /** Parses a header written without its CRC. */
    private int parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex + "00");
        bytes[bytes.length - 1] = (byte) Crc8.of(bytes, 0, bytes.length - 1);
        return header.parse(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "FFF8 19 18 00, 192, 44100, 2, 16",
        "FFF8 21 10 00, 576, 88200, 2, 0",
        "FFF8 54 02 00, 4608, 8000, 1, 8",
        "FFF8 F3 7C 00, 32768, 192000, 8, 24",
        "FFF8 8C 0A 00 30, 256, 48000, 1, 20",
        "FFF8 6D 04 00 FF AC44, 256, 44100, 1, 12",
        "FFF8 7E 0E 00 FFFE FFFF, 65535, 655350, 1, 32",
    })
    void codes_mean_what_the_tables_say(String hex, int blockSize, int rate, int channels, int bits) {
        String packed = hex.replace(" ", "");

        assertThat(parse(packed)).isEqualTo(packed.length() / 2 + 1);
        assertThat(header.blockSize()).isEqualTo(blockSize);
        assertThat(header.sampleRate()).isEqualTo(rate);
        assertThat(header.channels()).isEqualTo(channels);
        assertThat(header.bitsPerSample()).isEqualTo(bits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FFF8 09 18 00",
                "FFF8 1F 18 00",
                "FFF8 19 B8 00",
                "FFF8 19 16 00",
                "FFF8 19 19 00",
                "FFFA 19 18 00",
                "FFF8 19 18 80",
                "FFF8 19 18 FF",
                "FFF8 19 18 C241",
                "FFF8 19 18 FE8080808080 80",
                "FFF8 79 18 00 FFFF"
            })
    void reserved_codes_are_refused(String hex) {
        assertThat(parse(hex.replace(" ", ""))).isEqualTo(FrameHeader.INVALID);
        assertThat(header.reason()).isNotEmpty();
    }

    @Test
    void a_wrong_crc_is_refused() {
        byte[] bytes = HexFormat.of().parseHex("fff869180000bf");
        assertThat(header.parse(bytes, 0, 7)).isEqualTo(7);
        assertThat(header.blockSize()).isEqualTo(1);
        bytes[6] ^= 1;
        assertThat(header.parse(bytes, 0, 7)).isEqualTo(FrameHeader.INVALID);
    }

    @Test
    void a_header_that_is_cut_off_needs_more() {
        byte[] bytes = HexFormat.of().parseHex("fff869180000bf");
        for (int length = 0; length < bytes.length; length++) {
            assertThat(header.parse(bytes, 0, length)).isEqualTo(FrameHeader.NEEDS_MORE);
        }
    }

    @Test
    void samples_are_numbered_up_to_36_bits_where_blocks_vary() {
        assertThat(parse("FFF91918FEBFBFBFBFBFBF")).isPositive();
        assertThat(header.isVariable()).isTrue();
        assertThat(header.firstSample(192)).isEqualTo(StreamInfo.MAX_TOTAL_SAMPLES);
    }

    @Test
    void what_is_written_is_read() {
        SplittableRandom random = Seed.random("headers");
        byte[] bytes = new byte[40];
        for (int round = 0; round < 5000; round++) {
            int[] rates = {44_100, 48_000, 7_000, 255_000, 44_101, 65_535, 65_540, 655_350, 96_000, 1};
            int rate = rates[random.nextInt(rates.length)];
            PcmFormat format =
                    new PcmFormat(rate, 1 + random.nextInt(8), 4 + random.nextInt(29), ByteOrder.LITTLE_ENDIAN);
            int blockSize = random.nextBoolean() ? 1 << random.nextInt(16) : 1 + random.nextInt(65_535);
            blockSize = random.nextInt(10) == 0 ? 9 << random.nextInt(12) : blockSize;
            long number = random.nextLong(1L << random.nextInt(1, 32));
            BitWriter out = new BitWriter();
            out.reset(bytes, 3);
            new FrameHeaderWriter(format).write(out, bytes, 3, blockSize, ChannelAssignment.INDEPENDENT, number);

            assertThat(header.parse(bytes, 3, bytes.length)).as(Seed.tell()).isEqualTo(out.align() - 3);
            assertThat(header.blockSize()).isEqualTo(blockSize);
            assertThat(header.codedNumber()).isEqualTo(number);
            assertThat(header.sampleRate()).isEqualTo(rate);
            assertThat(header.channels()).isEqualTo(format.channels());
        }
    }
}
