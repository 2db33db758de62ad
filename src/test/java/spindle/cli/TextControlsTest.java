// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.disc.SteeringCharacter;

/** Characters of titles and remarks that steer a terminal do not come into new sheets, and that is said. */
class TextControlsTest {
    private static final String TITLE = "a\u001B[31mb\u202Ec\u2028d\u009Be";

    @TempDir
    Path folder;

    private Path cue;
    private Path out;

    @BeforeEach
    void make_a_disc() throws IOException {
        Files.copy(Corpus.folder("dev-audio-htoa").resolve("audio.bin"), folder.resolve("audio.bin"));
        out = folder.resolve("out");
        cue = Files.writeString(folder.resolve("audio.cue"), """
                REM COMMENT "%1$s"
                TITLE "%1$s"
                FILE "audio.bin" BINARY
                  TRACK 01 AUDIO
                    PERFORMER "%1$s"
                    INDEX 01 00:00:00
                """.formatted(TITLE));
    }

    @Test
    void a_new_cue_sheet_has_blanks_for_them_where_the_loss_is_accepted() throws IOException {
        Path target = out.resolve("new.cue");
        Run refused = Run.of("convert", cue, target);
        assertThat(refused.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(refused.err())
                .contains("control characters in TITLE, which become blanks")
                .contains("control characters in PERFORMER of track 1, which become blanks")
                .contains("control characters in a remark, which become blanks");
        assertThat(target).doesNotExist();
        assertThat(Run.of("convert", cue, target, "--allow-loss").status()).isEqualTo(ExitStatus.DONE);
        assertThat(plain(target)).contains("TITLE \"a [31mb c d e\"").contains("REM COMMENT \"a [31mb c d e\"");
    }

    @Test
    void a_toc_escapes_them() throws IOException {
        Files.writeString(cue, Files.readString(cue).replace(TITLE, "a\u001Bb"));
        Path target = out.resolve("new.toc");
        assertThat(Run.of("convert", cue, target, "--allow-loss").status()).isEqualTo(ExitStatus.DONE);
        assertThat(plain(target)).contains("TITLE \"a\\033b\"");
        Path packed = out.resolve("packed.cue");
        assertThat(Run.of("convert", target, packed, "--allow-loss").status()).isEqualTo(ExitStatus.DONE);
        assertThat(plain(packed)).contains("TITLE \"a b\"");
    }

    /** Two languages do not follow from words: their packs are kept. */
    @Test
    void packs_in_a_file_keep_them() throws IOException {
        Path toc = Files.writeString(folder.resolve("two.toc"), """
                CD_DA
                CD_TEXT {
                  LANGUAGE_MAP { 0: 9 1: 8 }
                  LANGUAGE 0 { TITLE "a\\033b" PERFORMER "Band" }
                  LANGUAGE 1 { TITLE "c" PERFORMER "Kapelle" }
                }
                TRACK AUDIO
                FILE "audio.bin" 0 00:00:10
                """);
        Path target = out.resolve("packed.cue");
        Run run = Run.of("convert", toc, target);
        assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(plain(target)).contains("CDTEXTFILE \"packed.cdt\"").contains("TITLE \"a b\"");
        assertThat(Files.readString(out.resolve("packed.cdt"), StandardCharsets.ISO_8859_1))
                .contains("a\u001Bb");
    }

    @Test
    void the_sheet_beside_audio_files_has_blanks_for_them_and_the_run_says_so() throws IOException {
        Run run = Run.of("rip", cue, "-d", out);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("left behind: control characters in");
        assertThat(plain(out.resolve("audio.cue"))).contains("TITLE \"a [31mb c d e\"");
    }

    /** {@return the text of a sheet, in which nothing steers but the ends of lines} */
    private static String plain(Path sheet) throws IOException {
        String text = Files.readString(sheet);
        assertThat(text.replace("\r\n", "").replace("\n", "").chars().filter(SteeringCharacter::is))
                .isEmpty();
        return text;
    }
}
