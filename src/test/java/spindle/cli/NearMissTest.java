// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discs that are near to an entry of a DAT: what exactly differs is said. */
class NearMissTest {
    private static final int SECTOR = 2352;
    private static final int FRAME = 4;
    private static final String SHEET = """
            TRACK 01 MODE1/2352
            INDEX 01 00:00:00
            TRACK 02 AUDIO
            INDEX 00 00:04:00
            INDEX 01 00:06:00
            TRACK 03 AUDIO
            INDEX 01 00:12:00
            """;

    @TempDir
    Path folder;

    private final byte[] data = MadeDisc.mode1(0, 300);
    /** 150 sectors of silence, 450 and 200 of sound, silence at its end. */
    private final byte[] audio = new byte[800 * SECTOR];

    private Path dat = Path.of("made.dat");

    @BeforeEach
    void make_a_dat() throws IOException {
        byte[] sound = new byte[640 * SECTOR];
        new SplittableRandom(8).nextBytes(sound);
        System.arraycopy(sound, 0, audio, 150 * SECTOR, sound.length);
        Path original = MadeDisc.sheet(folder, "original", join(data, audio), SHEET);
        dat = dat(Run.of("hash", original, "--dat-entry").out());
    }

    private Path dat(String entries) throws IOException {
        return Files.writeString(
                folder.resolve("made.dat"),
                "<datafile><header><name>Box</name></header>\n" + entries + "</datafile>\n");
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }

    /** {@return the audio as a drive reads it that begins later by an offset} */
    private byte[] shifted(int offset) {
        byte[] shifted = new byte[audio.length];
        int from = Math.max(0, offset * FRAME);
        int to = Math.max(0, -offset * FRAME);
        System.arraycopy(audio, from, shifted, to, audio.length - Math.abs(offset) * FRAME);
        return shifted;
    }

    @ParameterizedTest
    @ValueSource(ints = {12, -667, 2939, -5879})
    void audio_at_another_offset_is_found_by_its_crc_32(int offset) throws IOException {
        Path image = MadeDisc.sheet(folder, "other", join(data, shifted(-offset)), SHEET);
        Run run = Run.of("hash", image, "--dat", dat);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out())
                .contains("is not Box: original, of which it has 1 of 3 tracks")
                .contains(String.format("; tracks 2, 3 are those of the entry at offset %+d\n", offset));
        Run json = Run.of("hash", image, "--dat", dat, "--json");
        JsonSchemaTest.requireValid(json);
        Map<String, Object> found = Json.child(Json.object(json.out()), "offset");
        assertThat(Json.number(found, "frames")).isEqualTo(offset);
    }

    @Test
    void a_track_that_is_damaged_besides_is_left_out() throws IOException {
        byte[] other = shifted(6);
        other[700 * SECTOR] ^= 1;
        Path image = MadeDisc.sheet(folder, "other", join(data, other), SHEET);
        assertThat(Run.of("hash", image, "--dat", dat).out()).contains("; track 2 is that of the entry at offset -6\n");
    }

    @Test
    void without_a_crc_32_an_offset_is_no_more_than_likely() throws IOException {
        dat(Files.readString(dat).replaceAll(" crc=\"[0-9a-f]+\"", ""));
        Path image = MadeDisc.sheet(folder, "other", join(data, shifted(6)), SHEET);
        assertThat(Run.of("hash", image, "--dat", dat).out()).contains("perhaps audio at another offset");
    }

    @Test
    void an_audio_disc_at_another_offset_is_found() throws IOException {
        String tracks = "TRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 00:05:00\n";
        Path original = MadeDisc.sheet(folder, "songs", audio, tracks);
        dat(Run.of("hash", original, "--dat-entry").out());
        Path image = MadeDisc.sheet(folder, "other", shifted(-48), tracks);
        assertThat(Run.of("hash", image, "--dat", dat).out())
                .contains("is not Box: songs as it lies; tracks 1, 2 are those of the entry at offset +48\n");
    }

    @Test
    void tracks_of_the_same_lengths_and_other_data_are_told() throws IOException {
        byte[] other = audio.clone();
        other[400 * SECTOR] ^= 1;
        other[700 * SECTOR] ^= 1;
        byte[] changed = data.clone();
        changed[50] ^= 1;
        Path image = MadeDisc.sheet(folder, "other", join(changed, other), SHEET);
        Run run = Run.of("hash", image, "--dat", dat);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out())
                .contains("is in no DAT; Box: original has tracks of the same lengths and other data")
                .contains("original (Track 1).bin: FAILED, is as long and differs");
    }

    @Test
    void one_track_of_a_set_is_told() throws IOException {
        Path image = MadeDisc.sheet(folder, "one", data, "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
        Run run = Run.of("hash", image, "--dat", dat);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out())
                .contains("is not Box: original, of which it has 1 of 3 tracks\n")
                .contains("original (Track 2).bin: is not in the image");
    }

    @Test
    void entries_without_a_name_or_with_one_name_are_no_trouble() throws IOException {
        String entry = Files.readString(dat).replaceAll("(?s).*<header>.*?</header>|</datafile>.*", "");
        dat(List.of(entry, entry.replace("name=\"original\"", ""), "<game/>", "<game><rom/></game>", entry).stream()
                .reduce("", String::concat));
        Run run = Run.of("hash", folder.resolve("original.cue"), "--dat", dat);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("Box: original");
    }
}
