// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.Formats;
import spindle.Spindle;
import spindle.format.ReadOptions;
import spindle.format.SheetFinding;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.open.OpenOptions;

/** Every kind of broken sheet is named, and mended where that is proven. */
class DoctorTest {
    private static final Doctor DOCTOR = new Doctor(Formats.BUILT_IN);

    private static final OpenOptions STRICT = new OpenOptions(
            new ReadOptions(
                    ReadOptions.Leniency.STRICT,
                    ReadOptions.Reach.SHEET_DIRECTORY,
                    ReadOptions.Completeness.WHOLE,
                    Optional.empty()),
            OpenOptions.Sheet.BESIDE);

    @TempDir
    static Path folder;

    private static SheetFolder files;

    @BeforeAll
    static void files() {
        files = new SheetFolder(folder);
    }

    @ParameterizedTest
    @EnumSource
    void lint_names_the_rule_the_line_and_what_is_right(SheetExample example) throws IOException {
        Diagnosis diagnosis = DOCTOR.look(example.in(files), ReadOptions.DEFAULT);
        assertThat(diagnosis.sheet().findings())
                .as(diagnosis.sheet().findings().toString())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(example.rule());
                    assertThat(finding.message()).isNotEmpty();
                    assertThat(finding.remedy().toString()).isNotEmpty();
                })
                .allSatisfy(finding -> {
                    assertThat(SheetRule.named(finding.rule())).isPresent();
                    assertThat(finding.place().line())
                            .isBetween(0, (int) diagnosis.sheet().text().lines().count());
                });
    }

    @ParameterizedTest
    @EnumSource
    void fix_mends_what_is_proven_and_says_the_rest(SheetExample example) throws IOException {
        MendedSheet mended = DOCTOR.mend(example.in(files), ReadOptions.DEFAULT);
        if (example.fixed() == SheetExample.Fixed.MENDED) {
            assertThat(mended.left())
                    .filteredOn(finding -> !finding.rule().equals("no-high-density"))
                    .as(mended.text())
                    .isEmpty();
            assertThat(mended.isChanged()).isTrue();
        } else {
            assertThat(mended.left()).extracting(SheetFinding::rule).contains(example.rule());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_mended_opens_strictly(SheetExample example) throws IOException {
        MendedSheet mended = DOCTOR.mend(example.in(files), ReadOptions.DEFAULT);
        if (mended.isChanged() && mended.left().isEmpty()) {
            Path sheet = mended.before().path();
            Files.write(sheet, mended.bytes());
            try (DiscImage image = Spindle.open(sheet, STRICT)) {
                assertThat(image.findings()).noneMatch(finding -> finding.severity() != Finding.Severity.NOTE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fixing_twice_changes_nothing(SheetExample example) throws IOException {
        MendedSheet once = DOCTOR.mend(example.in(files), ReadOptions.DEFAULT);
        for (SheetStyle style : SheetStyle.values()) {
            MendedSheet styled = once.in(style);
            Path sheet = once.before().path();
            Files.write(sheet, styled.bytes());
            MendedSheet twice = DOCTOR.mend(sheet, ReadOptions.DEFAULT).in(style);
            assertThat(twice.text()).isEqualTo(styled.text());
            assertThat(twice.bytes()).isEqualTo(styled.bytes());
            assertThat(twice.isChanged()).isFalse();
            assertThat(twice.diff()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_disc_is_the_same_before_and_after_unless_the_report_says_what_moved(SheetExample example)
            throws IOException {
        Path sheet = example.in(files);
        MendedSheet mended = DOCTOR.mend(sheet, ReadOptions.DEFAULT);
        DiscSectors before = DiscSectors.of(sheet);
        for (SheetStyle style : SheetStyle.values()) {
            Files.write(sheet, mended.in(style).bytes());
            DiscSectors after = DiscSectors.of(sheet);
            if (before.isThere() && mended.moved().isEmpty()) {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @Test
    void sheets_of_more_lines_than_any_disc_needs_are_not_looked_through() throws IOException {
        for (String format : List.of("toc", "gdi")) {
            Path sheet = files.sheet(
                    "long." + format, "CD_DA\n".repeat(20_001).replace("CD_DA", format.equals("gdi") ? "" : "CD_DA"));
            assertThatThrownBy(() -> DOCTOR.look(sheet, ReadOptions.DEFAULT))
                    .isInstanceOf(DiscFormatException.class)
                    .hasMessageContaining("no sheet is as long");
        }
        Path cue = files.sheet(
                "long.cue", "FILE \"audio.bin\" BINARY\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n" + "REM\n".repeat(20_000));
        assertThat(DOCTOR.look(cue, ReadOptions.DEFAULT).sheet().findings())
                .extracting(SheetFinding::rule)
                .contains("length");
    }

    @Test
    void findings_of_one_rule_are_as_many_as_a_disc_can_have() throws IOException {
        String toc = "CD_DA\nTRACK AUDIO\nFILE \"audio.bin\" 0\n" + "ISRC \"us-sm1-23-45678\"\n".repeat(5000);
        assertThat(DOCTOR.look(files.sheet("isrc.toc", toc), ReadOptions.DEFAULT)
                        .sheet()
                        .findings())
                .hasSize(200);
    }

    @Test
    void a_sheet_of_nothing_but_faults_is_left_as_it_is() {
        String junk = "FILE \"audio.bin\" BINARY\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n" + "LABEL x\n".repeat(9000);
        Path sheet = files.sheet("junk.cue", junk);
        assertThatThrownBy(() -> DOCTOR.mend(sheet, ReadOptions.DEFAULT))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("more faults than can be mended");
    }

    @Test
    void a_text_of_hundreds_of_thousands_of_letters_is_a_finding() throws IOException {
        for (String letters : new String[] {"x", "\\\\", "\\\""}) {
            String text = letters.repeat(300_000);
            String piece = "file \"" + text + "\" 0\n";
            Path sheet = files.sheet("long.toc", "CD_DA\nTRACK AUDIO\nisrc \"" + text + "\"\n" + piece + piece);
            assertThat(DOCTOR.mend(sheet, ReadOptions.DEFAULT).left())
                    .extracting(SheetFinding::rule)
                    .contains("missing-file");
        }
    }

    @Test
    void the_number_of_a_track_that_is_not_plain_is_a_finding() throws IOException {
        for (String number : new String[] {"0x1", "9".repeat(40), "one", ""}) {
            String ccd = "[CloneCD]\nVersion=3\n[TRACK " + number + "]\nMODE=7\nINDEX 1=0\n";
            Path sheet = files.sheet("odd.ccd", ccd);
            assertThat(DOCTOR.mend(sheet, ReadOptions.DEFAULT).left()).isNotEmpty();
        }
    }
}
