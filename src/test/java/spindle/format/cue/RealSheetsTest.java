// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spindle.format.sheet.SheetText;
import spindle.image.attachment.CueStyle;

/** Sheets from public repositories are parsed to the facts that were recorded for them. */
class RealSheetsTest {
    private static final int RECORDED_CHARS = 300;

    @TestFactory
    List<DynamicTest> real_sheets_parse_to_what_was_recorded() throws IOException {
        Path facts = Corpus.path("cue-sheets/expected-sheets.tsv");
        assumeTrue(Files.exists(facts), "no corpus at " + facts + "; name it with -Dspindle.corpus");
        List<DynamicTest> tests = new ArrayList<>();
        List<String> lines = Files.readAllLines(facts);
        for (String line : lines.subList(1, lines.size())) {
            String[] fact = line.split("\t", -1);
            tests.add(DynamicTest.dynamicTest(fact[0], () -> check(fact)));
        }
        return tests;
    }

    private static void check(String[] fact) throws IOException {
        byte[] bytes = Files.readAllBytes(Corpus.path("cue-sheets").resolve(fact[0]));
        var asked = fact[1].equals("8-bit") ? Optional.of(StandardCharsets.ISO_8859_1) : Optional.<Charset>empty();
        SheetText text = CueText.readings(bytes, asked, fact[0]).get(0);
        assertThat(text.charset())
                .isEqualTo(
                        switch (fact[1]) {
                            case "ascii" -> StandardCharsets.US_ASCII;
                            case "utf-8-sig" -> StandardCharsets.UTF_8;
                            default -> StandardCharsets.ISO_8859_1;
                        });
        CueSheet sheet = CueParser.parse(text.text());

        assertThat(sheet.files()).hasSize(Integer.parseInt(fact[3]));
        assertThat(cut(names(sheet))).isEqualTo(fact[4]);
        assertThat(sheet.tracks()).hasSize(Integer.parseInt(fact[5]));
        assertThat(sheet.catalog().map(mcn -> mcn.digits()).orElse("")).isEqualTo(fact[7]);
        assertThat(tracks(sheet)).isEqualTo(fact[8].strip());
    }

    /** The record holds the first 300 characters of the names. */
    private static String cut(String names) {
        return names.substring(0, Math.min(names.length(), RECORDED_CHARS));
    }

    private static String names(CueSheet sheet) {
        List<String> names = new ArrayList<>();
        for (CueSheet.FileLine file : sheet.files()) {
            names.add(file.name().name() + " " + file.type());
        }
        return String.join("; ", names);
    }

    private static String tracks(CueSheet sheet) {
        List<String> tracks = new ArrayList<>();
        for (CueSheet.TrackLine track : sheet.tracks()) {
            List<String> parts = new ArrayList<>();
            for (CueSheet.IndexLine index : track.indexes()) {
                parts.add(String.format(Locale.ROOT, "%02d@%d:%s", index.number(), index.file() + 1, index.time()));
            }
            StringBuilder text = new StringBuilder(track.number() + " " + track.mode() + " " + String.join(" ", parts));
            track.pregap().ifPresent(gap -> text.append(" pre=").append(gap.time()));
            if (!track.flags().isEmpty()) {
                List<String> flags = new ArrayList<>();
                for (var flag : new CueOrder(CueStyle.CANONICAL).flagOrder(1)) {
                    if (track.flags().contains(flag)) {
                        flags.add(flag.word());
                    }
                }
                text.append(" flags=").append(String.join(" ", flags));
            }
            tracks.add(text.toString());
        }
        return String.join(" | ", tracks).strip();
    }
}
