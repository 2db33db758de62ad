// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Remark;
import spindle.disc.text.CdText;
import spindle.format.sheet.SheetText;
import spindle.io.DiscFormatException;

class CueParserTest {
    private static final String PLAIN = """
            FILE "k.bin" BINARY
              TRACK 01 MODE1/2352
                INDEX 01 00:00:00
              TRACK 02 AUDIO
                INDEX 00 00:00:20
                INDEX 01 00:00:24
            """;

    private static List<String> problems(String text) {
        CueSheet sheet = CueParser.parse(text);
        List<String> all = new ArrayList<>();
        List<CueProblem> problems = new ArrayList<>(sheet.problems());
        problems.addAll(CueRules.check(sheet));
        for (CueProblem problem : problems) {
            String kind = problem.kind() == CueProblem.Kind.ERROR ? "error " : "";
            all.add(kind + problem.place("k.cue") + ": " + problem.message());
        }
        return all;
    }

    @Test
    void line_ends_case_tabs_and_blanks_make_no_difference() {
        List<CueSheet.TrackLine> tracks = CueParser.parse(PLAIN).tracks();
        List<String> variants = List.of(
                PLAIN.replace("\n", "\r\n"),
                PLAIN.replace("\n", "\r"),
                PLAIN.strip(),
                PLAIN.toLowerCase(java.util.Locale.ROOT),
                PLAIN.replace(" ", "\t\t").replace("\n", "   \n"),
                PLAIN.replace("TRACK 0", "TRACK ").replace("INDEX 0", "INDEX ").replace(":00", ":0"));
        for (String variant : variants) {
            assertThat(CueParser.parse(variant).tracks()).isEqualTo(tracks);
            assertThat(problems(variant)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`FILE \"a b.bin\" BINARY`, a b.bin, BINARY",
                "`FILE a.bin BINARY`, a.bin, BINARY",
                "`FILE my game.bin binary`, my game.bin, BINARY",
                "`FILE my game.bin`, my game.bin, ``",
                "`FILE \"The \"Best\" Of.bin\" WAVE`, `The \"Best\" Of.bin`, WAVE",
                "`FILE \"open.bin BINARY`, open.bin, BINARY",
                "`FILE \"x.dat\"`, x.dat, ``",
                "`FILE \"C:\\rips\\x.bin\" MOTOROLA trailing`, C:\\rips\\x.bin, MOTOROLA",
                "`FILE \"x.wv\" WV`, x.wv, WV",
                "`FILE BINARY`, BINARY, ``"
            })
    void file_lines_are_read_as_they_occur(String line, String name, String type) {
        CueSheet.FileLine file = CueParser.parse(line).files().get(0);
        assertThat(file.name().name()).isEqualTo(name);
        assertThat(file.type()).isEqualTo(type);
    }

    @Test
    void the_outermost_quotes_count_and_an_open_one_is_lenient() {
        CueSheet sheet =
                CueParser.parse("TITLE \"The \"Best\" Of\"\nPERFORMER \"open\nSONGWRITER bare words\nMESSAGE \"\"\n");
        assertThat(sheet.words())
                .containsEntry(CdText.Field.TITLE, "The \"Best\" Of")
                .containsEntry(CdText.Field.PERFORMER, "open")
                .containsEntry(CdText.Field.SONGWRITER, "bare words")
                .containsEntry(CdText.Field.MESSAGE, "");
        assertThat(sheet.problems())
                .singleElement()
                .extracting(CueProblem::line)
                .isEqualTo(2);
    }

    @Test
    void numbers_codes_and_flags_are_read_leniently_and_kept_where_they_are_wrong() {
        CueSheet sheet = CueParser.parse("""
                CATALOG "0123456789012"
                FILE k.bin BINARY
                TRACK 01 AUDIO
                  FLAGS dcp 4ch DATA XYZ
                  ISRC "us-SM1-23-45678"
                  INDEX 01 00:00:00
                TRACK 02 AUDIO
                  ISRC nonsense
                  INDEX 01 61: 20: 10
                """);
        assertThat(sheet.catalog()).contains(new Mcn("0123456789012"));
        CueSheet.TrackLine first = sheet.tracks().get(0);
        assertThat(first.flags()).containsExactlyInAnyOrder(ControlFlag.COPY_PERMITTED, ControlFlag.FOUR_CHANNEL);
        assertThat(first.isrc()).contains(new Isrc("USSM12345678"));
        assertThat(sheet.tracks().get(1).isrc()).isEmpty();
        assertThat(sheet.tracks().get(1).indexes().get(0).time()).isEqualTo(new CueTime(61, 20, 10));
        assertThat(sheet.remarks()).containsExactly(new Remark(2, 2, "  ISRC nonsense"));
        assertThat(new CueOrder(sheet.style()).flagOrder(1).subList(0, 2))
                .containsExactly(ControlFlag.COPY_PERMITTED, ControlFlag.FOUR_CHANNEL);
        assertThat(sheet.problems()).extracting(CueProblem::line).containsExactly(1, 4, 5, 8, 9);
    }

    @Test
    void a_catalog_of_twelve_digits_is_carried_along() {
        CueSheet sheet = CueParser.parse("CATALOG 123456789012\n" + PLAIN);
        assertThat(sheet.catalog()).isEmpty();
        assertThat(sheet.remarks()).containsExactly(new Remark(0, 0, "CATALOG 123456789012"));
    }

    @Test
    void remarks_keep_their_place() {
        CueSheet sheet = CueParser.parse("""
                REM top
                TITLE "t"
                  REM disc
                FILE "a.bin" BINARY
                  REM before track 1
                  TRACK 01 AUDIO
                    REM in track 1
                    INDEX 01 00:00:00
                    FROBNICATE 7
                  TRACK 02 AUDIO
                    INDEX 00 00:00:04
                REM before the second file
                FILE "b.bin" BINARY
                REM behind the second file
                    INDEX 01 00:00:00
                REM before the third file
                FILE "c.bin" BINARY
                REM behind the third file
                  TRACK 03 AUDIO
                    INDEX 01 00:00:00
                REM end
                """);
        assertThat(sheet.remarks())
                .containsExactly(
                        new Remark(0, 0, "REM top"),
                        new Remark(0, 1, "  REM disc"),
                        new Remark(0, 1, "  REM before track 1"),
                        new Remark(1, 2, "    REM in track 1"),
                        new Remark(2, 0, "    FROBNICATE 7"),
                        new Remark(2, 3, "REM before the second file"),
                        new Remark(2, 3, "REM behind the second file"),
                        new Remark(3, 0, "REM before the third file"),
                        new Remark(3, 1, "REM behind the third file"),
                        new Remark(3, 3, "REM end"));
    }

    @Test
    void remarks_with_a_meaning_are_marked() {
        CueSheet sheet = CueParser.parse("""
                REM SESSION 01
                FILE "a.bin" BINARY
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                REM LEAD-OUT 01:30:00
                REM SESSION 02
                REM LEAD-IN 01:00:00
                REM PREGAP 00:02:00
                rem high-density area
                REM SESSION nine
                REM ORIGINAL MEDIA-TYPE: DVD-ROM
                """);
        assertThat(sheet.marks())
                .containsExactly(
                        new CueMark(1, CueMark.Kind.SESSION, 1, 0),
                        new CueMark(5, CueMark.Kind.LEAD_OUT, 6750, 1),
                        new CueMark(6, CueMark.Kind.SESSION, 2, 1),
                        new CueMark(7, CueMark.Kind.LEAD_IN, 4500, 1),
                        new CueMark(8, CueMark.Kind.PREGAP, 150, 1),
                        new CueMark(9, CueMark.Kind.HIGH_DENSITY, 0, 1),
                        new CueMark(11, CueMark.Kind.DVD, 0, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|k.cue: there is neither FILE nor TRACK",
                "FILE k.bin BINARY|k.cue: there is no TRACK",
                "TRACK 01 AUDIO;INDEX 01 00:00:00|k.cue:2: TRACK 01: INDEX 01 stands before any FILE",
                "FILE k BINARY;INDEX 01 00:00:00|k.cue:2:1: INDEX before the first TRACK",
                "FILE k BINARY;TRACK 00 AUDIO;INDEX 01 00:00:00|k.cue:2: TRACK 00 is not between 01 and 99",
                "FILE k BINARY;TRACK 100 AUDIO;INDEX 01 00:00:00|k.cue:2: TRACK 100 is not between 01 and 99",
                "FILE k BINARY;TRACK AUDIO;INDEX 01 00:00:00|k.cue:2:7: TRACK without a number",
                "FILE k BINARY;TRACK 01;INDEX 01 00:00:00|k.cue:2:9: TRACK without a mode",
                "FILE k BINARY;TRACK 01 MODE61/2352;INDEX 01 00:00:00|k.cue:2:10: \"MODE61/2352\" is not a track mode",
                "FILE k BINARY;TRACK 02 AUDIO|k.cue:2: TRACK 02 has no INDEX 01",
                "FILE k BINARY;TRACK 02 AUDIO;INDEX 00 00:00:00|k.cue:2: TRACK 02 has no INDEX 01",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 00:60:00|k.cue:3: TRACK 01: INDEX 01 at 00:60:00: there is no such time",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 00:00:255|k.cue:3: TRACK 01: INDEX 01 at 00:00:255: there is no such time",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 00:-2:00|k.cue:3: TRACK 01: INDEX 01 at 00:-2:00: there is no such time",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 0000|k.cue:3:10: \"0000\" is not a time",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;INDEX 100 00:01:00|"
                        + "k.cue:4: TRACK 01: INDEX 100 is not between 00 and 99",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 00:02:00;INDEX 02 00:01:00|"
                        + "k.cue:4: TRACK 01: INDEX 02 at 00:01:00 lies before the index before it",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;INDEX 00 00:01:00|k.cue:4: TRACK 01: INDEX 00 stands behind INDEX 01",
                "FILE k BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;TRACK 01 AUDIO;INDEX 01 00:01:00|k.cue:4: TRACK 01 is there twice",
                "FILE k BINARY;TRACK 03 AUDIO;INDEX 01 00:00:00;TRACK 02 AUDIO;INDEX 01 00:01:00|"
                        + "k.cue:4: TRACK 02 stands behind TRACK 03",
                "FILE k BINARY;TRACK 01 AUDIO;PREGAP 00:02:99;INDEX 01 00:00:00|k.cue:3: TRACK 01: PREGAP 00:02:99 is no length of a gap",
                "FILE k BINARY;TRACK 01 AUDIO;PREGAP 00:02:00;PREGAP 00:02:00;INDEX 01 00:00:00|"
                        + "k.cue:4:1: a second PREGAP in one track"
            })
    void what_cannot_be_meant_is_an_error_with_its_line(String text, String expected) {
        assertThat(problems(text.replace(';', '\n'))).contains("error " + expected);
    }

    @Test
    void oddities_are_no_errors() {
        assertThat(problems("""
                        FILE k BINARY
                        TRACK 03 AUDIO
                        PREGAP 00:02:00
                        INDEX 00 100:00:00
                        INDEX 01 100:02:00
                        FILE j BINARY
                        FROB
                        ; remark
                        TRACK 05 AUDIO // five
                        INDEX 01 100:04:00
                        """)).hasSize(8).noneMatch(problem -> problem.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodings_are_told_apart(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String text = "REM é\r\n" + PLAIN;
        SheetText read = CueText.readings(text.getBytes(charset), Optional.empty(), "k.cue")
                .get(0);
        assertThat(read.charset()).isEqualTo(charset);
        assertThat(read.text()).isEqualTo(text);
        if (name.startsWith("UTF")) {
            byte[] marked = ("\uFEFF" + text + "\u001A\0\0").getBytes(charset);
            assertThat(CueText.readings(marked, Optional.empty(), "k.cue")).containsExactly(read);
        }
    }

    @Test
    void a_code_page_is_guessed_and_can_be_said() throws IOException {
        byte[] bytes = "TITLE \"Тестовый альбом о музыке\"\nPERFORMER \"Группа крови\"\n".getBytes("windows-1251");
        assertThat(CueText.readings(bytes, Optional.empty(), "k.cue").get(0).text())
                .contains("Группа");
        Charset asked = StandardCharsets.ISO_8859_1;
        assertThat(CueText.readings(bytes, Optional.of(asked), "k.cue"))
                .singleElement()
                .extracting(SheetText::charset)
                .isEqualTo(asked);
    }

    @Test
    void what_is_no_text_is_said_to_be_none() {
        byte[] bytes = new byte[4096];
        new java.util.Random(1).nextBytes(bytes);
        assertThatThrownBy(() -> CueText.readings(bytes, Optional.empty(), "k.cue"))
                .isInstanceOf(DiscFormatException.class)
                .hasMessage("k.cue: is not text, and so no CUE sheet; name the sheet that belongs to the image");
    }

    @Test
    void any_text_gives_a_sheet() {
        SplittableRandom random = new SplittableRandom(Long.getLong("seed", 7));
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(PLAIN);
            for (int edits = random.nextInt(6); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, "99:\"\n".charAt(random.nextInt(5)));
                }
            }
            CueRules.check(CueParser.parse(text.toString()));
        }
    }

    @Test
    void an_absurd_sheet_is_read_quickly_and_in_little_room() {
        CueSheet sheet = CueParser.parse(";\n".repeat(2_000_000));
        assertThat(sheet.remarks()).hasSize(20_000);
        assertThat(sheet.problems()).hasSizeLessThan(500).anyMatch(problem -> problem.kind() == CueProblem.Kind.ERROR);
    }
}
