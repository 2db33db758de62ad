// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways against the reference codec. */
@Tag("oracle")
final class FlacOracleTest {
    private final Flac flac;

    FlacOracleTest(@TempDir Path directory) {
        flac = new Flac(directory);
    }

    private static PcmFormat format(int channels, int bits) {
        return new PcmFormat(44_100, channels, bits, ByteOrder.LITTLE_ENDIAN);
    }

    private static void decodes(byte[] stream, byte[] pcm) throws FlacFormatException {
        Streams.Decoded decoded = Streams.decode(stream, ByteOrder.LITTLE_ENDIAN, 5000);
        assertThat(decoded.pcm()).isEqualTo(pcm);
        assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.MATCHES);
    }

    @ParameterizedTest
    @EnumSource
    void flac_decodes_every_signal_at_every_effort(Signal signal) throws Exception {
        byte[] pcm = signal.pcm(PcmFormat.CD, 2 * 4096 + 1001, Seed.random(signal.name()));
        for (EncoderSettings settings : List.of(
                EncoderSettings.FAST,
                EncoderSettings.DEFAULT,
                EncoderSettings.SMALL,
                EncoderSettings.DEFAULT.withBlockSize(588))) {
            byte[] stream = Streams.encode(pcm, PcmFormat.CD, settings, FlacMetadata.Extras.NONE);
            assertThat(flac.decode(stream)).as("%s %s", signal, settings).isEqualTo(pcm);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 4095, 4097, 10_007})
    void flac_decodes_every_length(int samples) throws Exception {
        byte[] pcm = Signal.SINE.pcm(PcmFormat.CD, samples, Seed.random("length"));
        assertThat(flac.decode(Streams.encode(pcm))).isEqualTo(pcm);
    }

    @ParameterizedTest
    @CsvSource({"1, 16", "1, 8", "2, 8", "2, 24", "6, 24", "8, 16", "2, 32", "1, 32", "3, 16"})
    void flac_decodes_other_shapes(int channels, int bits) throws Exception {
        for (Signal signal : List.of(Signal.MUSIC, Signal.NOISE, Signal.SQUARE, Signal.NEAR_CLIPPING)) {
            byte[] pcm = signal.pcm(format(channels, bits), 9001, Seed.random("shape"));
            byte[] stream =
                    Streams.encode(pcm, format(channels, bits), EncoderSettings.SMALL, FlacMetadata.Extras.NONE);
            assertThat(flac.decode(stream)).isEqualTo(pcm);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "-1",
                "-2",
                "-3",
                "-4",
                "-5",
                "-6",
                "-7",
                "-8",
                "-8 -e -p",
                "--lax -l 32 -b 16384 -r 15",
                "--lax -b 65535 -l 20",
                "-b 16 -l 4 --lax",
                "-5 -r 0",
                "-5 -q 15",
                "-5 -q 5",
                "--no-mid-side"
            })
    void what_flac_encodes_is_decoded(String options) throws Exception {
        for (Signal signal : Signal.values()) {
            byte[] pcm = signal.pcm(PcmFormat.CD, 20_000, Seed.random(options));
            decodes(flac.encode(pcm, PcmFormat.CD, options.split(" ", -1)), pcm);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 8", "1, 16", "1, 24", "2, 24", "5, 24", "8, 16", "1, 32", "2, 32"})
    void what_flac_encodes_of_other_shapes_is_decoded(int channels, int bits) throws Exception {
        for (Signal signal : Signal.values()) {
            byte[] pcm = signal.pcm(format(channels, bits), 9001, Seed.random("shape"));
            decodes(flac.encode(pcm, format(channels, bits), "-8"), pcm);
        }
    }

    @Test
    void the_size_is_within_three_percent_of_flac_5() throws Exception {
        for (Signal signal : Signal.values()) {
            byte[] pcm = signal.pcm(PcmFormat.CD, 200_000, Seed.random("size"));
            int theirs = flac.encode(pcm, PcmFormat.CD, "-5", "--no-padding", "--no-seektable").length;
            assertThat(Streams.encode(pcm).length).as(signal.name()).isLessThan(theirs + theirs * 3 / 100 + 200);
        }
    }

    @Test
    void metaflac_reads_tags_and_cuesheet() throws Exception {
        FlacMetadata.Extras extras = FlacMetadata.Extras.NONE
                .with(new VorbisComment("spindle", List.of("TITLE=Overture", "ARTIST=Someone")))
                .with(MetadataTest.SHEET)
                .with(new SeekTable(Collections.nCopies(3, SeekPoint.PLACEHOLDER)))
                .withPadding(64);
        byte[] pcm = Signal.MUSIC.pcm(PcmFormat.CD, 11_760, new SplittableRandom(1));
        byte[] stream = Streams.encode(pcm, PcmFormat.CD, EncoderSettings.DEFAULT, extras);

        assertThat(flac.decode(stream)).isEqualTo(pcm);
        assertThat(flac.metadata(stream, "--export-tags-to=-")).contains("TITLE=Overture", "ARTIST=Someone");
        assertThat(flac.metadata(stream, "--export-cuesheet-to=-"))
                .contains("CATALOG 4988001772958", "TRACK 01 AUDIO", "ISRC JPKI09800001", "INDEX 01 00:00:01");
        assertThat(flac.metadata(stream, "--list", "--block-type=SEEKTABLE")).contains("seek points: 3");
    }

    @Test
    void what_flac_writes_around_the_frames_is_read() throws Exception {
        byte[] pcm = Signal.MUSIC.pcm(PcmFormat.CD, 400_000, new SplittableRandom(1));
        byte[] stream = flac.encode(pcm, PcmFormat.CD, "-S", "10x", "-T", "ALBUM=Things", "--padding=1000");
        FlacMetadata metadata = Streams.decode(stream).metadata();

        assertThat(metadata.extras().comment().orElseThrow().values("album")).containsExactly("Things");
        assertThat(metadata.extras().seekTable().orElseThrow().floor(200_000)).isPresent();
        assertThat(metadata.blocks()).extracting(MetadataBlock::type).contains(MetadataBlock.PADDING);
        decodes(stream, pcm);
    }
}
