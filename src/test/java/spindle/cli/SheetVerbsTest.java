// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code spindle cue lint} and {@code spindle cue fix}. */
class SheetVerbsTest {
    private static final String BROKEN = """
            FILE "Game One.BIN" BINARY\r
              TRACK 01 AUDIO junk\r
                INDEX 01 00:00:00\r
            """;

    private static final String REDUMP = """
            TITLE "T"
            PERFORMER "P"
            FILE "game one.bin" binary
              TRACK 01 audio
                TITLE "x"
                FLAGS pre
                INDEX 01 00:00:00
            """;

    @TempDir
    Path folder;

    private Path sheet(String text) throws IOException {
        Files.write(folder.resolve("game one.bin"), new byte[2352 * 400]);
        return Files.writeString(folder.resolve("game one.cue"), text);
    }

    @Test
    void lint_shows_the_line_a_caret_the_rule_and_what_is_right() throws IOException {
        Path sheet = sheet(BROKEN);
        Run run = Run.of("cue", "lint", sheet);
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.out())
                .isEqualTo(String.join(
                        "\n",
                        sheet + ":1: warning: \"Game One.BIN\" is not there; \"game one.bin\" is used [file-name]",
                        "  FILE \"Game One.BIN\" BINARY",
                        "  ^",
                        "  right: FILE \"game one.bin\" BINARY (the file is there, and holds that)",
                        sheet + ":2:18: warning: the end of the line is ignored: \"junk\" [trailing]",
                        "    TRACK 01 AUDIO junk",
                        "                   ^",
                        "  right: take them out, or write them as a remark",
                        sheet + ": 0 errors, 2 warnings; spindle cue fix mends 2",
                        ""));
    }

    @Test
    void lint_of_a_good_sheet_is_done() throws IOException {
        Path sheet = sheet("FILE \"game one.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n");
        assertThat(Run.of("cue", "lint", sheet).status()).isZero();
        assertThat(Run.of("cue", "fix", sheet).status()).isZero();
        assertThat(Run.of("cue", "fix", sheet).out()).isEmpty();
    }

    @Test
    void the_status_is_that_of_the_worst_finding() throws IOException {
        Path missing = sheet("FILE \"nothing\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\nFILE \"y\" BINARY\n");
        assertThat(Run.of("cue", "lint", missing).status()).isEqualTo(ExitStatus.UNREADABLE);
        Path invalid = sheet("FILE \"game one.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:99\n");
        assertThat(Run.of("cue", "lint", invalid).status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        Path beyond =
                sheet("FILE \"game one.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n    INDEX 02 01:00:00\n");
        assertThat(Run.of("cue", "lint", beyond).status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(Run.of("cue", "lint", folder.resolve("none.cue")).status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @Test
    void patterns_and_several_sheets_are_taken() throws IOException {
        Path sheet = sheet(BROKEN);
        Files.copy(sheet, folder.resolve("other.cue"));
        Run run = Run.of("cue", "lint", folder + "/*.cue");
        assertThat(run.out()).contains("game one.cue:", "other.cue:");
        assertThat(Run.of("cue", "lint", folder + "/*.toc").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void fix_prints_a_diff_that_patch_takes_and_writes_nothing() throws IOException {
        Path sheet = sheet(BROKEN);
        Run run = Run.of("cue", "fix", sheet);
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.out())
                .isEqualTo("--- " + sheet + "\n+++ " + sheet + "\n"
                        + "@@ -1,3 +1,4 @@\n"
                        + "-FILE \"Game One.BIN\" BINARY\r\n"
                        + "-  TRACK 01 AUDIO junk\r\n"
                        + "+FILE \"game one.bin\" BINARY\r\n"
                        + "+  TRACK 01 AUDIO\r\n"
                        + "+  REM junk\r\n"
                        + "     INDEX 01 00:00:00\r\n");
        assertThat(sheet).content().isEqualTo(BROKEN);
    }

    @Test
    void write_replaces_the_sheet_and_keeps_the_old_one() throws IOException {
        Path sheet = sheet(BROKEN);
        assertThat(Run.of("cue", "fix", sheet, "--write").status()).isZero();
        assertThat(folder.resolve("game one.cue.bak")).content().isEqualTo(BROKEN);
        assertThat(sheet).content().startsWith("FILE \"game one.bin\" BINARY\r\n");
        assertThat(Run.of("cue", "lint", sheet).status()).isZero();
        byte[] once = Files.readAllBytes(sheet);
        assertThat(Run.of("cue", "fix", sheet, "-w").err()).contains("nothing to mend");
        assertThat(sheet).hasBinaryContent(once);
        Files.writeString(sheet, BROKEN);
        Run.of("cue", "fix", sheet, "-w");
        assertThat(folder.resolve("game one.cue.bak.2")).content().isEqualTo(BROKEN);
    }

    @Test
    void a_guessed_encoding_stays_and_a_named_one_becomes_utf8() throws IOException {
        byte[] latin = "TITLE \"Caf\u00E9\"\nFILE \"game one.bin\"\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Path sheet = sheet("");
        Files.write(sheet, latin);
        Run.of("cue", "fix", sheet, "-w");
        assertThat(Files.readString(sheet, StandardCharsets.ISO_8859_1)).contains("Caf\u00E9", "BINARY");
        Run.of("cue", "fix", sheet, "-w", "--encoding", "ISO-8859-1");
        assertThat(Files.readString(sheet)).contains("Caf\u00E9", "BINARY");
    }

    @Test
    void styles_put_lines_in_order() throws IOException {
        Path sheet = sheet("""
                performer "P"
                TITLE "T"
                file "game one.bin" binary
                track 1 audio
                flags pre
                title "x"
                index 1 00:00:00
                """);
        Run.of("cue", "fix", sheet, "-w", "--style", "redump");
        assertThat(Files.readString(sheet)).isEqualTo(REDUMP.replace("\n", "\r\n"));
        Run.of("cue", "fix", sheet, "-w", "--style", "eac");
        assertThat(sheet).content().startsWith("PERFORMER \"P\"\r\nTITLE \"T\"\r\n");
        assertThat(Run.of("cue", "fix", sheet, "--style", "odd").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void sarif_keeps_to_what_its_schema_demands() throws IOException {
        Path sheet = sheet(BROKEN);
        Run run = Run.of("cue", "lint", sheet, "--sarif");
        JsonNode log = new ObjectMapper().readTree(run.out());
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        JsonNode first = log.path("runs").path(0);
        assertThat(first.path("tool").path("driver").path("name").asText()).isEqualTo("Spindle");
        Set<String> rules = new HashSet<>();
        first.path("tool")
                .path("driver")
                .path("rules")
                .forEach(rule -> rules.add(rule.path("id").asText()));
        assertThat(first.path("results")).hasSize(2).allSatisfy(result -> {
            assertThat(rules).contains(result.path("ruleId").asText());
            assertThat(result.path("level").asText()).isIn("none", "note", "warning", "error");
            assertThat(result.path("message").path("text").asText()).isNotEmpty();
            JsonNode place = result.path("locations").path(0).path("physicalLocation");
            assertThat(Path.of(URI.create(
                            place.path("artifactLocation").path("uri").asText())))
                    .isEqualTo(sheet);
            assertThat(place.path("region").path("startLine").asInt()).isPositive();
            assertThat(place.path("region").path("startColumn").asInt()).isPositive();
            JsonNode change =
                    result.path("fixes").path(0).path("artifactChanges").path(0);
            assertThat(change.path("replacements"))
                    .isNotEmpty()
                    .allSatisfy(replacement -> assertThat(replacement
                                    .path("deletedRegion")
                                    .path("startLine")
                                    .asInt())
                            .isPositive());
        });
    }

    @Test
    void cue_alone_says_what_there_is() {
        assertThat(Run.of("cue").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("cue", "lind").err()).contains("cue-lint");
        assertThat(Run.of("help", "cue").out()).contains("spindle cue lint", "spindle cue fix");
        assertThat(Run.of("help", "cue", "lint").out()).startsWith("spindle cue lint SHEET...");
    }
}
