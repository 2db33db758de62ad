// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is meant by words that look like options of a verb and are none. */
final class OtherOptions {
    private static final String IMAGE = "an image is named without an option";

    private static final String FORCE = "--force";

    /** The options of other programs, with what does the same here: an option, where the verb has it, or a hint. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("-i", IMAGE),
            Map.entry("--input", IMAGE),
            Map.entry("-in", IMAGE),
            Map.entry("-y", FORCE),
            Map.entry("--yes", FORCE),
            Map.entry("--overwrite", FORCE),
            Map.entry("--replace", FORCE),
            Map.entry("--directory", "--outdir"),
            Map.entry("--dir", "--outdir"),
            Map.entry("--folder", "--outdir"),
            Map.entry("--simulate", "--dry-run"),
            Map.entry("--compression", "--codecs"),
            Map.entry("--numprocessors", "--threads"),
            Map.entry("--jobs", "--threads"));

    private OtherOptions() {}

    /**
     * {@return what to say of a word that is no option, ending in a blank; empty where nothing is known}
     *
     * @param known the names of the options that there are
     */
    static String advice(String word, Collection<String> known) {
        if (Files.exists(Path.of(word))) {
            return "./" + word + " is the file of this name. ";
        }
        String other = OURS.getOrDefault(word, "");
        if (!other.isEmpty() && !other.startsWith("-")) {
            return other + ". ";
        }
        Optional<String> meant = known.contains(other) ? Optional.of(other) : meant(word, known);
        return meant.map(near -> "do you mean " + near + "? ").orElse("");
    }

    /** A short option has no near ones: {@code -F} is not {@code -f}. */
    private static Optional<String> meant(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!word.startsWith("--")) {
            return Optional.of("-" + word).filter(known::contains);
        }
        List<String> longer =
                known.stream().filter(name -> name.startsWith(lower)).toList();
        return longer.isEmpty() ? Suggestion.nearest(word, known) : Optional.of(longer.get(0));
    }
}
