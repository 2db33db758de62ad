// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.audio.WaveHeader;

/** Audio files of all kinds as tracks, good ones and bad ones, through the command line. */
class AudioTracksTest {
    /** A second of sound is 75 sectors. */
    private static final int SECTORS = 75;

    @TempDir
    Path folder;

    private Path resource(String name) throws IOException {
        try (InputStream in = AudioTracksTest.class.getResourceAsStream("/audio/" + name)) {
            return Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
        }
    }

    private Path sheet(String file, String word) throws IOException {
        return Files.writeString(
                folder.resolve("disc.cue"),
                "FILE \"" + file + "\" " + word + "\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n");
    }

    /** A WAV of so many bytes of samples, whose header promises so many more. */
    private Path wav(int rate, int bytes, int promised) throws IOException {
        byte[] header = WaveHeader.of(bytes + promised, 0);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(24, rate);
        byte[] all = Arrays.copyOf(header, header.length + bytes);
        return Files.write(folder.resolve("x.wav"), all);
    }

    private Path iso() {
        Path iso = folder.resolve("data.iso");
        assertThat(Run.of("iso", Corpus.open("dev-mixed-single"), "-o", iso).status())
                .isEqualTo(ExitStatus.DONE);
        return iso;
    }

    @ParameterizedTest
    @CsvSource({"tone.mp3,MP3", "tone.mp3,WAVE", "tone.ogg,OGG", "tone.ogg,WAVE"})
    void a_sheet_of_compressed_audio_opens_as_any_other(String name, String word) throws IOException {
        resource(name);
        Path source = sheet(name, word);
        Run info = Run.of("info", source);
        assertThat(info.status()).as(info.err()).isEqualTo(ExitStatus.DONE);
        assertThat(info.err()).contains("is decoded from");
        Run convert = Run.of("convert", source, folder.resolve("bin.cue"));
        assertThat(convert.status()).as(convert.err()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("bin.bin")).hasSize(SECTORS * 2352);
    }

    @Test
    void a_toc_of_compressed_audio_opens_too() throws IOException {
        resource("tone.mp3");
        Path toc = Files.writeString(folder.resolve("disc.toc"), "CD_DA\nTRACK AUDIO\nAUDIOFILE \"tone.mp3\" 0\n");
        Run convert = Run.of("convert", toc, folder.resolve("bin.cue"));
        assertThat(convert.status()).as(convert.err()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("bin.bin")).hasSize(SECTORS * 2352);
    }

    @Test
    void compressed_audio_becomes_a_track_behind_data() throws IOException {
        Path sheet = folder.resolve("mixed.cue");
        Run run = Run.of("bin", iso(), resource("tone.ogg"), resource("tone.mp3"), "-o", sheet);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("mixed.bin")).hasSize((29 + 2 * SECTORS) * 2352);
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "rip", "verify", "convert"})
    void another_rate_is_refused_with_the_command_and_converted_where_that_is_asked_for(String verb)
            throws IOException {
        wav(48_000, 4 * 48_000, 0);
        Path source = sheet("x.wav", "WAVE");
        String target = verb.equals("convert") ? "out/disc.cue" : "out";
        Object[] line = verb.equals("info") || verb.equals("verify")
                ? new Object[] {verb, source}
                : new Object[] {verb, source, verb.equals("convert") ? "-o" : "-d", folder.resolve(target)};
        Run refused = Run.of(line);
        assertThat(refused.status()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(refused.err())
                .contains("--resample")
                .contains("ffmpeg -i \"x.wav\" -ar 44100 -ac 2 -c:a pcm_s16le \"x (CD).wav\"");
        assertThat(folder.resolve("out")).doesNotExist();
        Object[] resampled = Arrays.copyOf(line, line.length + 1);
        resampled[line.length] = "--resample";
        Run run = Run.of(resampled);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("is converted from 2 channels of 16 bits at 48000 Hz");
    }

    @Test
    void bin_converts_where_that_is_asked_for() throws IOException {
        Path wav = wav(48_000, 4 * 48_000, 0);
        Path sheet = folder.resolve("mixed.cue");
        Path iso = iso();
        assertThat(Run.of("bin", iso, wav, "-o", sheet).status()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(sheet).doesNotExist();
        assertThat(Run.of("bin", iso, wav, "-o", sheet, "--resample").status()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("mixed.bin")).hasSize((29 + SECTORS) * 2352);
    }

    @Test
    void a_wav_that_is_shorter_than_it_says_is_incomplete() throws IOException {
        Path wav = wav(44_100, 10 * 2352, 2352);
        Path iso = iso();
        Path sheet = folder.resolve("mixed.cue");
        Run bin = Run.of("bin", iso, wav, "-o", sheet);
        assertThat(bin.status()).as(bin.err()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(bin.err()).contains("2,352 bytes before what its header promises");
        assertThat(sheet).doesNotExist();
        assertThat(folder.resolve("mixed.bin")).doesNotExist();
        Run rip = Run.of("rip", sheet("x.wav", "WAVE"), "-d", folder.resolve("out"));
        assertThat(rip.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void ogg_streams_that_follow_one_another_are_refused() throws IOException {
        byte[] one = Files.readAllBytes(resource("tone.ogg"));
        byte[] both = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, both, one.length, one.length);
        Files.write(folder.resolve("x.ogg"), both);
        Run run = Run.of("info", sheet("x.ogg", "WAVE"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(run.err()).contains("several streams");
    }

    @Test
    void ogg_comments_of_gigabytes_are_refused() throws IOException {
        byte[] ogg = Files.readAllBytes(resource("tone.ogg"));
        int at = 0;
        while (ogg[at] != 3 || ogg[at + 1] != 'v' || ogg[at + 2] != 'o') {
            at++;
        }
        Arrays.fill(ogg, at + 7, at + 11, (byte) 0x78); // the length of the vendor's name
        Files.write(folder.resolve("x.ogg"), ogg);
        Run run = Run.of("info", sheet("x.ogg", "OGG"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(run.err()).contains("comments");
    }

    @Test
    void a_flac_with_another_md5_is_damaged_and_nothing_is_written() throws IOException {
        Path source = Corpus.open("dev-audio-htoa");
        Path flac = folder.resolve("x.flac");
        assertThat(Run.of("rip", source, "-t", 1, "-F", "flac", "-o", flac).status())
                .isEqualTo(ExitStatus.DONE);
        byte[] whole = Files.readAllBytes(flac);
        byte[] other = whole.clone();
        other[8 + 18] ^= 1; // the MD5 of STREAMINFO (RFC 9639, 8.2)
        Files.write(flac, other);
        Path out = folder.resolve("out");
        Run run = Run.of("convert", sheet("x.flac", "WAVE"), "-o", out.resolve("a.cue"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).contains("MD5");
        assertThat(out.resolve("a.bin")).doesNotExist();
        Files.write(flac, Arrays.copyOf(whole, whole.length - 500));
        Run cut = Run.of("convert", sheet("x.flac", "WAVE"), "-o", out.resolve("a.cue"));
        assertThat(cut.status()).as(cut.err()).isBetween(ExitStatus.INTEGRITY, ExitStatus.INTEGRITY);
        assertThat(out.resolve("a.bin")).doesNotExist();
    }

    @Test
    void info_and_verify_say_it_when_the_byte_order_is_wrong_and_all_that_write_turn_it() throws IOException {
        byte[] right = Files.readAllBytes(Corpus.folder("dev-audio-htoa").resolve("audio.bin"));
        Files.write(folder.resolve("audio.bin"), right);
        Path wrong = sheet("audio.bin", "MOTOROLA");
        for (String verb : new String[] {"info", "verify"}) {
            Run run = Run.of(verb, wrong);
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.WARNINGS);
            assertThat(run.err())
                    .contains("track 1 look like the other byte order")
                    .contains("--swap");
            assertThat(Run.of(verb, sheet("audio.bin", "BINARY")).err()).doesNotContain("byte order");
            sheet("audio.bin", "MOTOROLA");
        }
        for (String verb : new String[] {"convert", "split", "merge"}) {
            Path target = folder.resolve(verb + ".cue");
            Run run = Run.of(verb, wrong, "-o", target, "--swap");
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
            assertThat(folder.resolve(verb + ".bin")).hasBinaryContent(right);
        }
        byte[] swapped = right.clone();
        for (int i = 0; i < swapped.length; i += 2) {
            swapped[i] = right[i + 1];
            swapped[i + 1] = right[i];
        }
        Path wav = wav(44_100, right.length, 0);
        byte[] header = Arrays.copyOf(Files.readAllBytes(wav), WaveHeader.BYTES);
        ByteBuffer file = ByteBuffer.allocate(header.length + swapped.length);
        Files.write(wav, file.put(header).put(swapped).array());
        assertThat(Run.of("bin", iso(), wav, "-o", folder.resolve("bin.cue"), "--swap")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        byte[] bin = Files.readAllBytes(folder.resolve("bin.bin"));
        assertThat(Arrays.copyOfRange(bin, 29 * 2352, bin.length)).isEqualTo(right);
    }
}
