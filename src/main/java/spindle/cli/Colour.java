// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Colours the word that a line begins with: {@code warning:} is yellow, {@code damage:} red. Nothing else has a colour. */
enum Colour {
    /** On a terminal that shows colours, unless the user's environment says otherwise. */
    AUTO,
    ALWAYS,
    NEVER;

    private static final String ESCAPE = "\u001b[";

    /** Select Graphic Rendition (ECMA-48, 8.3.117): 1 is bold, 31 red, 33 yellow, 0 puts it all back. */
    private static final Map<String, String> CODES =
            Map.of("warning", "33m", "loss", "33m", "damage", "1;31m", "spindle", "1;31m");

    private static final String OFF = "0m";

    /** {@return what a word of the command line means} */
    static Colour of(String word) throws UsageException {
        return ConvertVerb.choice("--color", word, values());
    }

    /**
     * {@return whether lines are to be coloured}
     *
     * @param terminal whether they go to a terminal
     * @param environment of the process; NO_COLOR (no-color.org) holds where it is set and not empty
     */
    boolean isShown(boolean terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb")
                        && isUnderstood(environment);
        };
    }

    /** The old console of Windows prints the codes as they are; others there say what they are. */
    private static boolean isUnderstood(Map<String, String> environment) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return !system.startsWith("windows")
                || environment.containsKey("WT_SESSION")
                || environment.containsKey("TERM")
                || environment.containsKey("ANSICON");
    }

    /** {@return a line with its first word coloured, where the word has a colour} */
    static String paint(String line) {
        int colon = line.indexOf(": ");
        String word = line.substring(0, Math.max(colon, 0));
        return Optional.ofNullable(CODES.get(word))
                .map(code -> ESCAPE + code + word + ":" + ESCAPE + OFF + line.substring(colon + 1))
                .orElse(line);
    }
}
