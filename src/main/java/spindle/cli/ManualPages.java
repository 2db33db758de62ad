// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manual pages: spindle(1), and one for each verb. The build writes them; the program has its own help. */
final class ManualPages {
    /** A paragraph that says what one word means: {@code append: the gap ends the file of the track before.} */
    private static final Pattern DEFINITION = Pattern.compile("([a-z0-9]+): (.*)", Pattern.DOTALL);

    private static final List<Variable> ENVIRONMENT = List.of(
            new Variable("JAVA_HOME", "the Java to run on, 17 or newer; the first on the PATH where it is not set"),
            new Variable("SPINDLE_OPTS", "options for the Java virtual machine, as -Xmx1g"),
            new Variable(
                    "SPINDLE_CDS",
                    "off: start without an archive of classes, and make none. Such an archive halves the time of a start"),
            new Variable(
                    "XDG_CACHE_HOME",
                    "where the archive of classes lies if the program's own folder cannot be written; ~/.cache where it"
                            + " is not set"));

    private record Variable(String name, String meaning) {}

    private final String date;

    /** @param date when the program was released, as {@code 2025-01-01} */
    ManualPages(String date) {
        this.date = date;
    }

    /** {@return all pages by the names of their files} */
    SortedMap<String, String> all() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("spindle.1", overview());
        for (Verb verb : Verbs.all()) {
            pages.put("spindle-" + verb.manual().name() + ".1", of(verb));
        }
        return pages;
    }

    private Roff begin(String name, String does) {
        return new Roff(name, date, Version.line())
                .section("NAME")
                .styled(Roff.typed(name) + " \\- " + Roff.escaped(does));
    }

    private String overview() {
        Roff page = begin("spindle", "images of optical discs, in the form you have and the form you need");
        page.section("SYNOPSIS")
                .styled(Roff.bold("spindle") + " " + Roff.italic("VERB") + " " + Roff.italic("IMAGE") + "... ["
                        + Roff.italic("OPTION") + "...]");
        page.section("DESCRIPTION")
                .text(
                        "Reads images of CDs, GD-ROMs and DVDs, and says what is on them, writes them in other formats, takes"
                                + " files and audio out of them, checks and repairs them.");
        page.paragraph(
                "An ISO holds the 2048 user bytes of every sector of one data track: no audio, no other tracks, no"
                        + " gaps. Spindle says what stays behind, and which command keeps it.");
        page.section("COMMANDS");
        for (Verb verb : Verbs.all()) {
            Manual manual = verb.manual();
            page.entry(Roff.bold("spindle-" + manual.name()) + "(1)", manual.summary());
        }
        for (HelpTopic topic : HelpTopic.values()) {
            page.section(
                    topic == HelpTopic.STATUS ? "EXIT STATUS" : topic.word().toUpperCase(Locale.ROOT));
            addParagraphs(topic.text(), page);
        }
        page.section("ENVIRONMENT");
        ENVIRONMENT.forEach(variable -> page.entry(Roff.bold(variable.name()), variable.meaning()));
        return seeAlso(
                page, Verbs.names().stream().map(name -> "spindle-" + name).toList());
    }

    private String of(Verb verb) {
        Manual manual = verb.manual();
        Roff page = begin("spindle-" + manual.name(), manual.summary());
        page.section("SYNOPSIS").styled(Roff.bold("spindle " + manual.usage()) + " [" + Roff.italic("OPTION") + "...]");
        page.section("DESCRIPTION");
        addParagraphs(manual.details(), page);
        page.section("OPTIONS");
        Help.groups(verb.options()).forEach((title, options) -> {
            page.subsection(title);
            options.forEach(option -> page.entry(term(option), Help.meaning(option)));
        });
        page.section("EXAMPLES");
        addExamples(manual.examples(), page);
        page.section("EXIT STATUS");
        addParagraphs(HelpTopic.STATUS.text(), page);
        return seeAlso(page, List.of("spindle"));
    }

    private static String term(OptionDescription option) {
        String names = String.join(", ", option.names().stream().map(Roff::bold).toList());
        return names + option.value().map(value -> " " + Roff.italic(value)).orElse("");
    }

    private static void addExamples(List<Example> examples, Roff page) {
        for (Example example : examples) {
            page.entry(Roff.bold("spindle " + example.command()), example.effect());
        }
    }

    private static void addParagraphs(String text, Roff page) {
        boolean first = true;
        for (String paragraph : text.split("\n\n", -1)) {
            Matcher definition = DEFINITION.matcher(paragraph.strip());
            List<Example> examples = Example.of(paragraph);
            if (!examples.isEmpty()) {
                addExamples(examples, page);
            } else if (definition.matches()) {
                page.entry(Roff.bold(definition.group(1)), definition.group(2));
            } else if (first) {
                page.text(paragraph);
            } else {
                page.paragraph(paragraph);
            }
            first = false;
        }
    }

    private static String seeAlso(Roff page, List<String> pages) {
        return page.section("SEE ALSO")
                .styled(String.join(
                        ", ",
                        pages.stream().map(name -> Roff.bold(name) + "(1)").toList()))
                .toString();
    }
}
