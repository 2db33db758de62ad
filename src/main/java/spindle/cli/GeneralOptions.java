// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.util.List;

/** The options of every verb. */
final class GeneralOptions implements OptionGroup {
    @Parameter(names = "--json", description = "report as one JSON document on standard output")
    boolean json;

    @Parameter(names = "--jsonl", description = "the same, with the document of each image on a line of its own")
    boolean jsonLines;

    @Parameter(
            names = {"-q", "--quiet"},
            description = "say nothing but warnings and errors")
    boolean quiet;

    @Parameter(
            names = {"-v", "--verbose"},
            description = "say more")
    boolean verbose;

    @Parameter(
            names = "--color",
            placeholder = "auto|always|never",
            description = "colour warnings and errors; auto does so on a terminal, unless NO_COLOR is set")
    String color = "auto";

    @Parameter(names = "--debug", description = "show a stack trace with an error")
    boolean debug;

    @Parameter(
            names = {"-h", "--help"},
            description = "say what the verb does, and how")
    boolean help;

    @Override
    public String title() {
        return "General";
    }

    /** {@return what a command line asks for that cannot be read otherwise: that an error is told in JSON too} */
    static GeneralOptions foretold(List<String> words) {
        List<String> options = words.contains("--") ? words.subList(0, words.indexOf("--")) : words;
        GeneralOptions foretold = new GeneralOptions();
        foretold.json = options.contains("--json");
        foretold.jsonLines = options.contains("--jsonl");
        return foretold;
    }

    /** {@return whether reports are JSON} */
    boolean isJson() {
        return json || jsonLines;
    }
}
