// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the program says of itself, from the manuals of the verbs and the declarations of their options. */
final class Help {
    /** The column of what a verb does, in the overview. */
    private static final int OVERVIEW_COLUMN = 12;

    /** The column of what an example gives. */
    private static final int EXAMPLE_COLUMN = 40;

    /** The column of what a topic is about. */
    private static final int TOPIC_COLUMN = 24;

    /** The column of what an option does. */
    private static final int OPTION_COLUMN = 22;

    /** Other words for topics. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("psx", "playstation"),
            Map.entry("ps1", "playstation"),
            Map.entry("ps2", "playstation"),
            Map.entry("gdi", "dreamcast"),
            Map.entry("cdi", "dreamcast"),
            Map.entry("exit", "status"),
            Map.entry("errors", "damage"),
            Map.entry("sbi", "subchannel"),
            Map.entry("folders", "collections"),
            Map.entry("music", "audio"),
            Map.entry("pregap", "gaps"),
            Map.entry("sheets", "cue"));

    private static final String STATUS =
            "Exit status: 0 done; 1 done, with warnings that lose nothing; 2 usage; 3 input cannot be read; 4 not a"
                    + " disc image, or an invalid sheet; 5 damaged or incomplete; 6 would lose data, refused; 7"
                    + " output exists or cannot be written; 8 does not match; 9 not supported; 70 our defect; 130"
                    + " interrupted.";

    private Help() {}

    /** {@return what there is} */
    static String overview() {
        List<String> lines = new ArrayList<>();
        lines.add("spindle: images of optical discs, in the form you have and the form you need");
        lines.add("");
        for (Verb verb : Verbs.all()) {
            Manual manual = verb.manual();
            lines.addAll(Paragraph.entry(typed(manual.name()), manual.summary(), OVERVIEW_COLUMN));
        }
        lines.add("");
        lines.add("  spindle iso game.cue              game.iso, from the data track of a BIN/CUE");
        lines.add("  spindle game.bin game.cue game    game01.iso, game02.wav, ..., as bchunk");
        lines.add("");
        lines.addAll(Paragraph.lines(
                "An ISO holds the 2048 user bytes of every sector of one data track: no audio, no other tracks, no"
                        + " gaps. Spindle says what stays behind, and which command keeps it.",
                0));
        lines.add("");
        lines.add("More:");
        lines.addAll(Paragraph.entry("spindle VERB --help", "what a verb does, and its options", TOPIC_COLUMN));
        lines.addAll(
                Paragraph.entry("spindle help TOPIC", "about " + String.join(", ", HelpTopic.words()), TOPIC_COLUMN));
        lines.add("");
        lines.addAll(Paragraph.lines(STATUS, 0));
        return text(lines);
    }

    /**
     * {@return what there is to say of a verb, or of a topic}
     *
     * @throws UsageException where there is neither of that name
     */
    static String of(String name) throws UsageException {
        Optional<HelpTopic> topic = HelpTopic.named(name);
        if (topic.isPresent()) {
            return of(topic.get());
        }
        List<String> names = new ArrayList<>(Verbs.names());
        names.addAll(HelpTopic.words());
        String near = Optional.ofNullable(OTHER_WORDS.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> Suggestion.nearest(name, names))
                .map(meant -> "do you mean spindle help " + meant + "? ")
                .orElse("");
        return of(Verbs.named(name)
                .orElseThrow(() ->
                        new UsageException("there is no verb or topic " + name, near + "spindle --help lists them")));
    }

    private static String of(HelpTopic topic) {
        List<String> lines = new ArrayList<>(List.of(topic.word() + ": " + topic.title()));
        addParagraphs(topic.text(), lines);
        return text(lines);
    }

    private static void addExamples(List<Example> examples, List<String> lines) {
        for (Example example : examples) {
            lines.addAll(Paragraph.entry("spindle " + example.command(), example.effect(), EXAMPLE_COLUMN));
        }
    }

    private static void addParagraphs(String text, List<String> lines) {
        for (String paragraph : text.split("\n\n", -1)) {
            lines.add("");
            List<Example> examples = Example.of(paragraph);
            addExamples(examples, lines);
            if (examples.isEmpty()) {
                lines.addAll(Paragraph.lines(paragraph, 0));
            }
        }
    }

    /** {@return how to use a verb} */
    static String of(Verb verb) {
        Manual manual = verb.manual();
        List<String> lines = new ArrayList<>();
        lines.addAll(Paragraph.lines("spindle " + manual.usage() + ": " + manual.summary(), 0));
        lines.add("");
        addExamples(manual.examples(), lines);
        addParagraphs(manual.details(), lines);
        groups(verb.options()).forEach((title, options) -> {
            lines.add("");
            lines.add(title + ":");
            options.forEach(option -> lines.addAll(Paragraph.entry(term(option), meaning(option), OPTION_COLUMN)));
        });
        return text(lines);
    }

    /** {@return the options of a verb by their headings, in the order of the declarations} */
    static Map<String, List<OptionDescription>> groups(VerbOptions options) {
        Map<String, List<OptionDescription>> groups = new LinkedHashMap<>();
        for (OptionDescription option : OptionDescription.of(options)) {
            groups.computeIfAbsent(option.group(), title -> new ArrayList<>()).add(option);
        }
        return groups;
    }

    private static String term(OptionDescription option) {
        return String.join(", ", option.names())
                + option.value().map(value -> " " + value).orElse("");
    }

    /** {@return what an option does, and its default} */
    static String meaning(OptionDescription option) {
        return option.description()
                + option.byDefault().map(value -> " (default: " + value + ")").orElse("");
    }

    /** {@return the name of a verb as documents write it: {@code cue lint}} */
    private static String typed(String name) {
        return name.replace('-', ' ');
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
