// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.audio.flac.EncoderSettings;
import spindle.audio.flac.FlacEncoder;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.PcmFormat;
import spindle.audio.flac.VorbisComment;

/** FLACs of whole discs: damaged, lying about themselves, with a sheet inside, through the command line. */
class AudioDamageTest {
    private static final int SECTORS = 200;
    private static final String TRACKS =
            "  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    INDEX 01 00:01:25\n";

    @TempDir
    Path folder;

    private final byte[] pcm = new byte[SECTORS * 2352];

    @BeforeEach
    void music() {
        for (int i = 0; i < pcm.length / 2; i++) {
            int sample = (int) (8000 * Math.sin((i >> 1) / 30.0) + (i * 7919L) % 200);
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
    }

    private byte[] flac(List<String> tags) {
        FlacMetadata.Extras extras = tags.isEmpty()
                ? FlacMetadata.Extras.NONE
                : FlacMetadata.Extras.NONE.with(new VorbisComment("test", tags));
        FlacEncoder encoder = new FlacEncoder(PcmFormat.CD, EncoderSettings.FAST, extras, pcm.length / 4);
        byte[] room = new byte[encoder.maxFrameBytes()];
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int at = 0; at < pcm.length; at += 4 * encoder.blockSize()) {
            int count = Math.min(encoder.blockSize(), (pcm.length - at) / 4);
            frames.write(room, 0, encoder.encode(pcm, at, count, room, 0));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(encoder.finish());
        all.writeBytes(frames.toByteArray());
        return all.toByteArray();
    }

    private Path disc(byte[] flac) throws IOException {
        Files.write(folder.resolve("a.flac"), flac);
        return Files.writeString(folder.resolve("a.cue"), "FILE \"a.flac\" WAVE\n" + TRACKS);
    }

    private byte[] samples(String file) throws IOException {
        byte[] wav = Files.readAllBytes(folder.resolve("out").resolve(file));
        return Arrays.copyOfRange(wav, 44, wav.length);
    }

    private Run rip(Path source, Object... more) {
        Object[] words = new Object[more.length + 5];
        System.arraycopy(new Object[] {"rip", source, "--no-tags", "-d", folder.resolve("out")}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Run.of(words);
    }

    @Test
    void a_cut_flac_is_an_integrity_error_and_salvage_gives_what_is_there() throws IOException {
        byte[] whole = flac(List.of());
        Path sheet = disc(Arrays.copyOf(whole, whole.length * 3 / 4));
        Run refused = rip(sheet);
        assertThat(refused.status()).as(refused.err()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(refused.err()).contains("cut off").contains("--salvage").contains("track 2");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(rip(sheet, "--salvage").status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(samples("01.wav")).isEqualTo(Arrays.copyOf(pcm, 100 * 2352));
        assertThat(samples("02.wav")).hasSize(100 * 2352);
    }

    @Test
    void a_track_before_the_damage_needs_nothing_of_it() throws IOException {
        byte[] flac = flac(List.of());
        flac[flac.length - 2000] ^= 1;
        Path sheet = disc(flac);
        Run first = rip(sheet, "-t", 1);
        assertThat(first.status()).as(first.err()).isEqualTo(ExitStatus.DONE);
        assertThat(samples("01.wav")).isEqualTo(Arrays.copyOf(pcm, 100 * 2352));
        assertThat(rip(sheet, "-t", 2).status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(Run.of("verify", sheet).status()).isEqualTo(ExitStatus.INTEGRITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void an_md5_of_other_samples_is_noticed_by_any_number_of_threads(int threads) throws IOException {
        byte[] flac = flac(List.of());
        flac[26] ^= 1; // the MD5 of STREAMINFO (RFC 9639, 8.2)
        Path sheet = disc(flac);
        Run run = rip(sheet, "-j", threads);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).contains("MD5");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(Run.of("verify", sheet).status()).isEqualTo(ExitStatus.INTEGRITY);
    }

    @Test
    void a_flac_with_a_sheet_inside_is_a_disc() throws IOException {
        String sheet = "TITLE \"Album\"\nFILE \"other name.wav\" WAVE\n" + TRACKS;
        Path image = Files.write(folder.resolve("x.flac"), flac(List.of("CUESHEET=" + sheet)));
        Run info = Run.of("info", image);
        assertThat(info.status()).as(info.err()).isEqualTo(ExitStatus.DONE);
        assertThat(info.out()).contains("2 tracks").contains("Album");
        assertThat(rip(image).status()).isEqualTo(ExitStatus.DONE);
        assertThat(samples("02.wav")).isEqualTo(Arrays.copyOfRange(pcm, 100 * 2352, pcm.length));
    }

    @Test
    void a_flac_without_a_sheet_is_none() throws IOException {
        Path file = Files.write(folder.resolve("x.flac"), flac(List.of("TITLE=x")));
        assertThat(Run.of("info", file).status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
    }

    @Test
    void tags_that_the_sheet_does_not_have_are_named() throws IOException {
        Run run = rip(disc(flac(List.of("MOOD=calm", "TRACKNUMBER=1"))));
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("(MOOD)").contains("stay behind");
    }
}
