// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import spindle.verify.rule.Rule;
import spindle.verify.rule.RuleBook;

class VerifyTest {
    private static final Path SOUND = Corpus.open("dev-m1");
    private static final Path DAMAGED = Corpus.open("dev-err-flip");

    @TempDir
    private Path folder;

    @Test
    void no_rule_raises_a_false_alarm_on_images_that_are_sound() {
        List<String> rules =
                RuleBook.RULES.stream().map(Rule::card).map(card -> card.id()).toList();
        for (String id : Corpus.ids()) {
            if (Corpus.fact(id, "verdict").filter("ok"::equals).isPresent()) {
                Run run = Run.of("verify", "--json", "--rule", String.join(",", rules), Corpus.open(id));
                assertThat(Json.list(Json.object(run.out()), "findings"))
                        .as(id)
                        .allSatisfy(finding -> assertThat(((Map<?, ?>) finding).get("severity"))
                                .isEqualTo("note"));
                assertThat(run.status()).as(id).isLessThanOrEqualTo(ExitStatus.WARNINGS);
            }
        }
    }

    @Test
    void several_images_get_a_line_each_and_a_sum() {
        Run run = Run.of("verify", SOUND, DAMAGED, folder.resolve("none.cue"), "-j", 2);
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.out())
                .contains(SOUND + ": ", DAMAGED + ": ", "3 images: 1 good, 0 with warnings, 1 with errors, 1 not read");
        assertThat(run.out().indexOf(SOUND.toString())).isLessThan(run.out().indexOf(DAMAGED.toString()));
        assertThat(run.out()).doesNotContain("track 1: 3");
        assertThat(run.err()).contains("none.cue");
    }

    @Test
    void several_images_are_one_array_in_json() {
        Run run = Run.of("verify", "--json", SOUND, DAMAGED);
        assertThat(run.out().strip()).startsWith("[").endsWith("]");
    }

    @Test
    void rules_can_be_chosen_and_left_out_by_id() {
        assertThat(Run.of("verify", DAMAGED).status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(Run.of("verify", DAMAGED, "--ignore", "edc,p,q").status()).isEqualTo(ExitStatus.DONE);
        assertThat(Run.of("verify", DAMAGED, "--rule", "iso-date").status()).isEqualTo(ExitStatus.DONE);
        Run unknown = Run.of("verify", DAMAGED, "--rule", "iso-dat");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).contains("there is no rule iso-dat");
    }

    @Test
    void junit_xml_has_a_suite_for_each_image_and_a_failure_for_each_rule_that_found_something()
            throws IOException, ParserConfigurationException, SAXException {
        Path file = folder.resolve("verify.xml");
        assertThat(Run.of("verify", SOUND, DAMAGED, folder.resolve("none.cue"), "--junit", file)
                        .status())
                .isEqualTo(ExitStatus.INTEGRITY);
        Document document = parse(file);
        Element sound = (Element) document.getElementsByTagName("testsuite").item(0);
        Element damaged = (Element) document.getElementsByTagName("testsuite").item(1);
        Element missing = (Element) document.getElementsByTagName("testsuite").item(2);
        assertThat(sound.getAttribute("name")).isEqualTo(SOUND.toString());
        assertThat(sound.getAttribute("failures")).isEqualTo("0");
        assertThat(sound.getAttribute("tests"))
                .isEqualTo(
                        Integer.toString(sound.getElementsByTagName("testcase").getLength()));
        assertThat(Integer.parseInt(damaged.getAttribute("failures"))).isPositive();
        assertThat(damaged.getElementsByTagName("failure").item(0).getTextContent())
                .contains("LBA 20");
        assertThat(missing.getAttribute("errors")).isEqualTo("1");
    }

    @Test
    void a_junit_file_is_replaced_with_force_alone() throws IOException {
        Path file = folder.resolve("verify.xml");
        Files.writeString(file, "mine");
        assertThat(Run.of("verify", SOUND, "--junit", file).status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(Run.of("verify", SOUND, "--junit", file, "-f").status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(file)).contains("<testsuites");
    }

    private static Document parse(Path file) throws IOException, ParserConfigurationException, SAXException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
        }
    }
}
