// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.SpindleException;
import spindle.io.UnsupportedImageException;

class PcmExtentTest {
    private static final byte[] SAMPLES = new byte[100];
    private static final byte[] RATE = {0x40, 0x0E, (byte) 0xAC, 0x44, 0, 0, 0, 0, 0, 0};

    @TempDir
    Path folder;

    private PcmExtent locate(byte[] bytes) throws IOException {
        Path file = folder.resolve("a.wav");
        Files.write(file, bytes);
        try (FileSource source = FileSource.open(file)) {
            return PcmExtent.locate(source);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] chunk(String tag, long length, ByteOrder order, byte[] body) {
        byte[] header = ByteBuffer.allocate(8)
                .order(order)
                .put(ascii(tag))
                .putInt((int) length)
                .array();
        return join(header, body, new byte[body.length % 2]);
    }

    private static byte[] little(String tag, byte[] body) {
        return chunk(tag, body.length, ByteOrder.LITTLE_ENDIAN, body);
    }

    private static byte[] big(String tag, byte[] body) {
        return chunk(tag, body.length, ByteOrder.BIG_ENDIAN, body);
    }

    private static byte[] format(ByteOrder order, int kind, int channels, int rate, int bits) {
        return ByteBuffer.allocate(16)
                .order(order)
                .putShort((short) kind)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .array();
    }

    private static byte[] disc() {
        return format(ByteOrder.LITTLE_ENDIAN, 1, 2, 44100, 16);
    }

    private static byte[] wav(byte[]... chunks) {
        return join(little("RIFF", new byte[0]), ascii("WAVE"), join(chunks));
    }

    private static byte[] common(int channels, int bits, String compression) {
        byte[] head = ByteBuffer.allocate(8)
                .putShort((short) channels)
                .putInt(25)
                .putShort((short) bits)
                .array();
        return join(head, RATE, ascii(compression));
    }

    @Test
    void samples_lie_behind_any_chunks_odd_ones_too() throws IOException {
        assertThat(locate(wav(little("fmt ", disc()), little("data", SAMPLES))))
                .isEqualTo(new PcmExtent(44, 100, 0, ByteOrder.LITTLE_ENDIAN));
        assertThat(locate(wav(
                        little("JUNK", new byte[3]),
                        little("fmt ", disc()),
                        little("LIST", new byte[5]),
                        little("data", SAMPLES),
                        little("id3 ", new byte[9]))))
                .isEqualTo(new PcmExtent(70, 100, 0, ByteOrder.LITTLE_ENDIAN));
        assertThat(locate(wav(little("data", SAMPLES), little("fmt ", disc()))).offset())
                .isEqualTo(20);
    }

    @Test
    void an_id3_tag_in_front_is_passed_over() throws IOException {
        byte[] tag = join(ascii("ID3"), new byte[] {4, 0, 0, 0, 0, 1, 2}, new byte[130]);
        assertThat(locate(join(tag, wav(little("fmt ", disc()), little("data", SAMPLES))))
                        .offset())
                .isEqualTo(44 + 140);
    }

    @Test
    void a_length_that_is_not_known_means_the_rest_of_the_file() throws IOException {
        for (long length : new long[] {0, 0xFFFF_FFFFL}) {
            byte[] data = chunk("data", length, ByteOrder.LITTLE_ENDIAN, SAMPLES);
            assertThat(locate(wav(little("fmt ", disc()), data)))
                    .isEqualTo(new PcmExtent(44, 100, 0, ByteOrder.LITTLE_ENDIAN));
        }
    }

    @Test
    void a_length_beyond_the_end_gives_what_is_there_and_what_is_not() throws IOException {
        byte[] data = chunk("data", 250, ByteOrder.LITTLE_ENDIAN, SAMPLES);
        assertThat(locate(wav(little("fmt ", disc()), data)))
                .isEqualTo(new PcmExtent(44, 100, 150, ByteOrder.LITTLE_ENDIAN));
    }

    @Test
    void long_and_big_endian_files_are_read() throws IOException {
        byte[] sizes = ByteBuffer.allocate(28)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(8, 60)
                .array();
        byte[] data = chunk("data", 0xFFFF_FFFFL, ByteOrder.LITTLE_ENDIAN, SAMPLES);
        byte[] rf64 = join(
                ascii("RF64"),
                new byte[] {-1, -1, -1, -1},
                ascii("WAVE"),
                little("ds64", sizes),
                little("fmt ", disc()),
                data);
        assertThat(locate(rf64)).isEqualTo(new PcmExtent(80, 60, 0, ByteOrder.LITTLE_ENDIAN));
        byte[] rifx = join(
                big("RIFX", new byte[0]),
                ascii("WAVE"),
                big("fmt ", format(ByteOrder.BIG_ENDIAN, 1, 2, 44100, 16)),
                big("data", SAMPLES));
        assertThat(locate(rifx)).isEqualTo(new PcmExtent(44, 100, 0, ByteOrder.BIG_ENDIAN));
        byte[] extensible = join(
                format(ByteOrder.LITTLE_ENDIAN, 0xFFFE, 2, 44100, 16), new byte[8], new byte[] {1, 0}, new byte[14]);
        assertThat(locate(wav(little("fmt ", extensible), little("data", SAMPLES)))
                        .bytes())
                .isEqualTo(100);
    }

    @Test
    void aiff_in_both_orders() throws IOException {
        byte[] sound = join(new byte[] {0, 0, 0, 2, 0, 0, 0, 0}, new byte[2], SAMPLES);
        byte[] aiff = join(
                big("FORM", new byte[0]),
                ascii("AIFF"),
                big("NAME", new byte[3]),
                big("COMM", common(2, 16, "")),
                big("SSND", sound));
        assertThat(locate(aiff)).isEqualTo(new PcmExtent(12 + 12 + 26 + 8 + 10, 100, 0, ByteOrder.BIG_ENDIAN));
        byte[] sowt =
                join(big("FORM", new byte[0]), ascii("AIFC"), big("COMM", common(2, 16, "sowt")), big("SSND", sound));
        assertThat(locate(sowt).order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        byte[] packed =
                join(big("FORM", new byte[0]), ascii("AIFC"), big("COMM", common(2, 16, "ima4")), big("SSND", sound));
        assertThatThrownBy(() -> locate(packed)).isInstanceOf(UnsupportedImageException.class);
    }

    @Test
    void other_samples_are_refused_with_the_command_that_makes_them_right() {
        byte[] mono = wav(little("fmt ", format(ByteOrder.LITTLE_ENDIAN, 1, 1, 48000, 24)), little("data", SAMPLES));
        assertThatThrownBy(() -> locate(mono))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessage(
                        "a.wav: has 1 channel of 24 bits at 48000 Hz, and a disc has 2 of 16 bits at 44100 Hz;"
                                + " convert it on the way, or make one that has: ffmpeg -i \"a.wav\" -ar 44100 -ac 2 -c:a pcm_s16le \"a (CD).wav\"");
        byte[] mp3 = wav(little("fmt ", format(ByteOrder.LITTLE_ENDIAN, 0x55, 2, 44100, 16)), little("data", SAMPLES));
        assertThatThrownBy(() -> locate(mp3))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("format 85");
    }

    @Test
    void what_has_no_samples_is_an_error() {
        for (byte[] bytes : new byte[][] {
            new byte[0],
            ascii("RIFF"),
            wav(),
            wav(little("fmt ", disc())),
            wav(little("data", SAMPLES)),
            wav(little("fmt ", new byte[4]), little("data", SAMPLES)),
            wav(little("fmt ", disc()), little("data", new byte[0])),
            join(little("RIFF", new byte[0]), ascii("AVI ")),
            new byte[5000]
        }) {
            assertThatThrownBy(() -> locate(bytes)).isInstanceOf(DiscFormatException.class);
        }
    }

    @Test
    void hostile_bytes_give_samples_or_a_message() throws IOException {
        byte[] good = wav(
                little("JUNK", new byte[6]),
                little("fmt ", disc()),
                little("ds64", new byte[28]),
                little("data", SAMPLES));
        SplittableRandom random = new SplittableRandom(Long.getLong("seed", 5));
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length) + 1);
            for (int edits = random.nextInt(6); edits > 0; edits--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
            }
            try {
                PcmExtent extent = locate(bytes);
                assertThat(extent.offset() + extent.bytes()).isLessThanOrEqualTo(bytes.length);
            } catch (SpindleException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    private static byte[] wave64(long samples) {
        byte[] guid = {
            (byte) 0xF3,
            (byte) 0xAC,
            (byte) 0xD3,
            0x11,
            (byte) 0x8C,
            (byte) 0xD1,
            0,
            (byte) 0xC0,
            0x4F,
            (byte) 0x8E,
            (byte) 0xDB,
            (byte) 0x8A
        };
        byte[] riff = {
            0x2E, (byte) 0x91, (byte) 0xCF, 0x11, (byte) 0xA5, (byte) 0xD6, 0x28, (byte) 0xDB, 4, (byte) 0xC1, 0, 0
        };
        return join(
                join(ascii("riff"), riff, little64(0), ascii("wave"), guid),
                join(ascii("fmt "), guid, little64(24 + 16), disc()),
                join(ascii("data"), guid, little64(24 + samples), SAMPLES));
    }

    private static byte[] little64(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    @Test
    void wave64_holds_the_chunks_of_a_wav() throws IOException {
        assertThat(locate(wave64(SAMPLES.length)))
                .isEqualTo(new PcmExtent(104, SAMPLES.length, 0, ByteOrder.LITTLE_ENDIAN));
        assertThat(locate(wave64(SAMPLES.length + 8)).missing()).isEqualTo(8);
        assertThatThrownBy(() -> locate(Arrays.copyOf(wave64(4), 80))).isInstanceOf(DiscFormatException.class);
    }

    private static byte[] coreAudio(int channels, int flags, long dataBytes) {
        ByteBuffer all = ByteBuffer.allocate(8 + 12 + 32 + 12 + 4 + SAMPLES.length);
        all.put(ascii("caff")).putShort((short) 1).putShort((short) 0);
        all.put(ascii("desc")).putLong(32).putDouble(44_100).put(ascii("lpcm")).putInt(flags);
        all.putInt(4).putInt(1).putInt(channels).putInt(16);
        all.put(ascii("data")).putLong(dataBytes).putInt(0).put(SAMPLES);
        return all.array();
    }

    @Test
    void core_audio_says_its_byte_order_and_may_leave_its_length_open() throws IOException {
        assertThat(locate(coreAudio(2, 2, -1)))
                .isEqualTo(new PcmExtent(68, SAMPLES.length, 0, ByteOrder.LITTLE_ENDIAN));
        assertThat(locate(coreAudio(2, 0, 4 + SAMPLES.length)))
                .isEqualTo(new PcmExtent(68, SAMPLES.length, 0, ByteOrder.BIG_ENDIAN));
        assertThatThrownBy(() -> locate(coreAudio(-1, 0, -1))).isInstanceOf(DiscFormatException.class);
    }

    private static byte[] sun(int bytes, int encoding, int channels) {
        ByteBuffer all = ByteBuffer.allocate(24 + SAMPLES.length);
        all.put(ascii(".snd"))
                .putInt(24)
                .putInt(bytes)
                .putInt(encoding)
                .putInt(44_100)
                .putInt(channels);
        return all.put(SAMPLES).array();
    }

    @Test
    void sun_audio_is_big_endian() throws IOException {
        assertThat(locate(sun(-1, 3, 2))).isEqualTo(new PcmExtent(24, SAMPLES.length, 0, ByteOrder.BIG_ENDIAN));
    }

    @Test
    void sun_audio_of_thirty_thousand_channels_is_refused() {
        assertThatThrownBy(() -> locate(sun(1000, 3, 30_000)))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("30000 channels");
        assertThatThrownBy(() -> locate(sun(1000, 1, -1))).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void a_long_wav_by_its_newer_name_is_read() throws IOException {
        byte[] wav = join(ascii("BW64"), new byte[4], ascii("WAVE"), little("fmt ", disc()), little("data", SAMPLES));
        assertThat(locate(wav).bytes()).isEqualTo(SAMPLES.length);
    }

    @Test
    void the_length_that_sox_writes_into_a_pipe_means_to_the_end() throws IOException {
        for (long length : new long[] {0x7FFF_F000L, 0x7FFF_FFFFL, 0x7FFF_FFDBL}) {
            byte[] data = chunk("data", length, ByteOrder.LITTLE_ENDIAN, SAMPLES);
            PcmExtent extent = locate(join(ascii("RIFF"), new byte[4], ascii("WAVE"), little("fmt ", disc()), data));
            assertThat(extent.bytes()).isEqualTo(SAMPLES.length);
            assertThat(extent.missing()).isZero();
        }
    }
}
