// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorTransform;

/** Which tracks become ISOs, what becomes of form 2, and what is said to stay behind. */
class IsoTracksTest {
    private static final int SECTORS = 29;

    @TempDir
    Path folder;

    private byte[] data;

    @BeforeEach
    void read() throws IOException {
        data = Files.readAllBytes(Corpus.IMAGES.resolve("dev-m1/m1.bin"));
    }

    @Test
    void gaps_and_tracks_before_the_one_that_was_taken_stay_behind_and_are_named() throws IOException {
        Path cue = mixed();
        Run all = Run.of("iso", cue, "-n");
        assertThat(all.err()).contains("left behind: track 2 (20 sectors)").contains("pregap of track 3 (5 sectors");
        Run one = Run.of("iso", cue, "-n", "-t", "3");
        assertThat(one.err()).contains("left behind: tracks 1, 2 (49 sectors)").contains("pregap of track 3");
    }

    @Test
    void bchunks_form_names_the_gaps_that_no_file_holds() throws IOException {
        Run run = Run.of("x.bin", mixed(), folder.resolve("out/b"), "-n");
        assertThat(run.err())
                .contains("left behind: the pregap of track 3 (5 sectors")
                .contains("would write 3 files");
    }

    @Test
    void a_track_that_is_named_twice_is_taken_once() throws IOException {
        Run run = Run.of("iso", mixed(), "-t", "1,1-1", "-d", folder);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void a_track_of_another_session_is_told_from_a_session_without_data() throws IOException {
        Run run = Run.of("iso", mixed(), "-t", "1", "--session", "2", "-d", folder);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("track 1 is in session 1, not in 2");
        assertThat(Run.of("iso", mixed(), "--session", "0", "-d", folder).status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a_refusal_names_the_image() throws IOException {
        Path cue = sheet("audio.bin", new byte[20 * 2352], "TRACK 01 AUDIO\nINDEX 01 00:00:00\n");
        assertThat(Run.of("iso", cue, "-d", folder).err()).contains("audio.cue: has no data track");
        assertThat(Run.of("convert", cue, folder.resolve("x.iso")).err()).contains("audio.cue: has audio only");
    }

    @Test
    void form_2_tracks_are_written_whole_where_2324_is_said() throws IOException {
        byte[] payload = payload(SECTORS);
        Path cue = sheet("f2.bin", formTwo(payload), "TRACK 01 MODE2/2352\nINDEX 01 00:00:00\n");
        Path iso = folder.resolve("f2.mpg");
        Run run = Run.of("iso", cue, "--form2", "2324", "-o", iso);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(iso).hasBinaryContent(payload);
    }

    @Test
    void a_sector_of_form_1_among_form_2_is_no_track_for_2324() throws IOException {
        ByteArrayOutputStream bin = new ByteArrayOutputStream();
        bin.write(formTwo(payload(SECTORS)));
        bin.write(formOne(new byte[2048], SECTORS));
        Path cue = sheet("f2.bin", bin.toByteArray(), "TRACK 01 MODE2/2352\nINDEX 01 00:00:00\n");
        Run run = Run.of("iso", cue, "--form2", "2324", "-d", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(run.err()).contains("1 sector").contains("LBA 29").contains("not form 2");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_proof_does_not_call_cut_payload_proved() throws IOException {
        Path cue = sheet("f2.bin", formTwo(payload(SECTORS)), "TRACK 01 MODE2/2352\nINDEX 01 00:00:00\n");
        Run run = Run.of("iso", cue, "--form2", "cut", "--prove", "-d", folder);
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("does not come back: 29 sectors").doesNotContain("proved:");
    }

    @Test
    void convert_and_bchunks_form_take_the_words_for_form_2_that_their_messages_name() throws IOException {
        Path cue = sheet("f2.bin", formTwo(payload(SECTORS)), "TRACK 01 MODE2/2352\nINDEX 01 00:00:00\n");
        assertThat(Run.of(folder.resolve("f2.bin"), cue, "f2-", "-d", folder, "--form2", "cut")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("f2-01.iso")).hasSize(SECTORS * 2048L);
        Run converted = Run.of("convert", cue, folder.resolve("c.iso"), "--form2", "zero", "--allow-loss");
        assertThat(converted.status()).as(converted.err()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("c.iso")).hasBinaryContent(new byte[SECTORS * 2048]);
    }

    /** Data, 20 sectors of audio, and data behind a gap of 5 sectors. */
    private Path mixed() throws IOException {
        byte[] bin = Arrays.copyOf(data, 2 * data.length + 25 * 2352);
        for (int i = data.length; i < data.length + 25 * 2352; i++) {
            bin[i] = (byte) (i * 31);
        }
        System.arraycopy(data, 0, bin, data.length + 25 * 2352, data.length);
        return sheet("mixed.bin", bin, """
                TRACK 01 MODE1/2352
                INDEX 01 00:00:00
                TRACK 02 AUDIO
                INDEX 01 00:00:29
                TRACK 03 MODE1/2352
                INDEX 00 00:00:49
                INDEX 01 00:00:54
                """);
    }

    private Path sheet(String bin, byte[] content, String tracks) throws IOException {
        Files.write(folder.resolve(bin), content);
        return Files.writeString(folder.resolve(bin.replace(".bin", ".cue")), "FILE " + bin + " BINARY\n" + tracks);
    }

    private static byte[] payload(int sectors) {
        byte[] payload = new byte[sectors * 2324];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (i % 251 + 1);
        }
        return payload;
    }

    private static byte[] formTwo(byte[] payload) {
        int sectors = payload.length / 2324;
        byte[] raw = new byte[sectors * 2352];
        SectorTransform.between(TrackMode.XA, SectorLayout.USER_2324, SectorLayout.RAW_2352)
                .apply(payload, 0, raw, 0, 0, sectors);
        return raw;
    }

    private static byte[] formOne(byte[] user, int lba) {
        byte[] raw = new byte[2352];
        SectorTransform.between(TrackMode.XA, SectorLayout.USER_2048, SectorLayout.RAW_2352)
                .apply(user, 0, raw, 0, lba, 1);
        return raw;
    }
}
