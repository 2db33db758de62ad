// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spindle.image.Finding.Severity;
import spindle.sector.code.SectorFlaw;

/** docs/verify.md is made of the rules: {@code -Dgolden=update} writes it, and every other run holds it to them. */
class VerifyDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/verify.md");

    private static final String HEAD = """
            # What `verify` looks for

            `spindle verify` reads every stored sector once, and then holds an image against the rules below. A finding names its
            rule; `--rule ID,...` looks by some rules alone, and `--ignore ID,...` leaves some out. An error ends with status 5, a
            warning with status 1, and a note changes no status. This page is made of the rules by `VerifyDocumentTest`.

            """;

    @Test
    void the_document_says_what_the_rules_say_of_themselves() throws IOException {
        String made = HEAD + images() + sectors() + others();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    private static String images() {
        List<String> rows = Stream.of(RuleExample.values())
                .map(example -> {
                    RuleCard card = card(example.id());
                    return row(List.of(
                            "`" + card.id() + "`",
                            word(card.severity()),
                            card.evidence().word(),
                            card.description(),
                            card.advice(),
                            example.description()));
                })
                .toList();
        return "## Rules for the image as a whole\n\n"
                + "The last column is the smallest image that trips the rule; `RuleExample` makes it.\n\n"
                + table(List.of("id", "severity", "looks at", "finds", "what to do", "tripped by"), rows);
    }

    private static RuleCard card(String id) {
        return RuleBook.RULES.stream()
                .map(Rule::card)
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String sectors() {
        List<String> rows = Stream.of(SectorFlaw.values())
                .map(flaw -> row(List.of("`" + flaw.id() + "`", weight(flaw), "the sector " + flaw.description())))
                .toList();
        return "## Rules for each sector\n\n"
                + "A sector that is suspect is an error where its bytes may be wrong, and a warning otherwise.\n\n"
                + table(List.of("id", "weight", "finds"), rows);
    }

    private static String weight(SectorFlaw flaw) {
        return flaw.weight().name().toLowerCase(Locale.ROOT);
    }

    private static String others() {
        List<String> rows = Stream.of(OtherRule.values())
                .map(rule -> row(List.of("`" + rule.id() + "`", word(rule.severity()), rule.description())))
                .toList();
        return ("## Rules that are checked while an image is opened\n\n"
                                + "`info` and the conversions say these too. Two of them, on headers, belong to the pass.\n\n"
                                + table(List.of("id", "severity", "finds"), rows))
                        .stripTrailing()
                + "\n";
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String table(List<String> head, List<String> rows) {
        return row(head) + "\n" + "|---".repeat(head.size()) + "|\n"
                + rows.stream().collect(Collectors.joining("\n")) + "\n\n";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
