// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/sheets.md is made of the rules: {@code -Dgolden=update} writes it, and every other run holds it to them. */
class SheetDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/sheets.md");
    private static final Path READERS = Path.of("src/main/java/spindle/format");

    /** Where a reader gives a finding its rule: the first text in quotes behind the call. */
    private static final Pattern RULE = Pattern.compile(
            "(?:\\b(?:warning|note|lenient|carry|damaged|error))\\(\\s*(?:[\\w.()]+,\\s*){0,3}\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

    private static final String HEAD = """
            # Sheets: lint, fix and make

            `spindle cue lint SHEET...` reads CUE, TOC, CCD and GDI sheets with the files that they name, and says what is read
            leniently, contradicted by the files, or wrong. Each finding has the line and column, the id of its rule, what is wrong
            and what is right; `--json` ([json.md](json.md)) and `--sarif` (SARIF 2.1.0) are for programs.

            `spindle cue fix SHEET...` prints a unified diff of what is proven: by the files (their names, lengths, sectors), or by
            the rules of the syntax. `--write` replaces the sheet and keeps the old one as `SHEET.bak`. What is not proven is said
            and left. Fixing twice changes nothing, and where a track or an index lies elsewhere on the disc afterwards, the report
            says which. `--style redump`, `eac` or `plain` writes the lines of a CUE sheet in one style.

            Files of another name are named where the rest of the name is the same (case, folder, extension, Unicode form), or
            where a set of them tells: each holds data or audio as its tracks do, is long enough, and has headers of its place. One
            file of audio is told by there being no other; several are where all names differ from those in the sheet in one part
            alone. Where contents cannot tell files apart, nothing is changed.

            What the image of a TOC, CCD or GDI proves: modes, sizes of sectors, lengths and offsets that fill a file; the place of
            a track by its index, its Q channel, the headers of its sectors or the table of the high-density area; counts by what
            is there. `lint` goes on behind a line that is not understood.

            A character set is changed to UTF-8 where it is sure: by its byte order mark, by names of files that are there in it,
            or by `--encoding`. A guess is left as it is.

            `spindle cue make FILE... -o SHEET` writes a CUE sheet for files that have none: one BIN, a file for each track, an ISO
            with WAVs, FLACs, or a folder of them. What the files hold tells the modes, where data end and audio begins, and the
            pauses; tags give titles. In one BIN, its Q channel (sectors of 2448 bytes, or a SUB beside it) tells all tracks; else
            `--toc` (MusicBrainz's form, CTDB's or AccurateRip's), `--lengths` or `--silence` does. Each line is *certain* (the
            content or the user says it), *likely* (the content allows it, and discs are usually so) or *guessed*; the report says
            why.

            Headers of data in a file of its own tell where another session begins, and the high-density area of a GD-ROM.

            What no file tells: where audio tracks begin in one BIN without Q channel, indexes above 1, flags and codes. A pause is
            seen where a table of contents says where data or audio goes on, where audio behind data is silent for two seconds, and
            where zeroes between sound are cut at a sector: those at the end of a file belong to the next track, as some programs
            store them.

            The table is made of the rules by `SheetDocumentTest`. The last column says whether `fix` has a change for it; *some*
            means that it depends on what the files prove.

            """;

    @Test
    void the_document_says_what_the_rules_say_of_themselves() throws IOException {
        String rows = Stream.of(SheetRule.values()).map(SheetDocumentTest::row).collect(Collectors.joining());
        String made = HEAD + "| id | sheets | finds | right is | fix |\n|---|---|---|---|---|\n" + rows;
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    private static String row(SheetRule rule) {
        return "| `" + rule.id() + "` | " + String.join(", ", rule.formats()) + " | " + rule.description() + " | "
                + rule.right() + " | " + fix(rule) + " |\n";
    }

    private static String fix(SheetRule rule) {
        List<SheetExample.Fixed> fixed = Arrays.stream(SheetExample.values())
                .filter(example -> example.rule().equals(rule.id()))
                .map(SheetExample::fixed)
                .distinct()
                .toList();
        return fixed.size() > 1 ? "some" : fixed.contains(SheetExample.Fixed.MENDED) ? "yes" : "no";
    }

    @Test
    void each_rule_that_a_reader_of_sheets_knows_has_words() throws IOException {
        Set<String> known = Stream.of(SheetRule.values()).map(SheetRule::id).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        for (String room : List.of("cue", "toc", "ccd", "gdi", "sheet")) {
            try (Stream<Path> files = Files.list(READERS.resolve(room))) {
                for (Path file : files.toList()) {
                    Matcher rule = RULE.matcher(Files.readString(file));
                    while (rule.find()) {
                        used.add(rule.group(1));
                    }
                }
            }
        }
        used.removeAll(Set.of("embedded-sheet", "toc-encoding")); // of a FLAC, and of what is written
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(known).containsAll(used);
    }
}
