// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import spindle.Formats;

/**
 * What a shell can offer for the value of an option.
 *
 * @param kind what values are
 * @param words all values, where they are words that are known
 */
record OptionValue(Kind kind, List<String> words) {
    /** What values are. */
    enum Kind {
        /** The option is a flag. */
        NONE,
        /** One of some words. */
        WORD,
        /** The name of a file. */
        FILE,
        /** The name of a folder. */
        FOLDER,
        /** A number, a list: something that no shell knows. */
        OTHER
    }

    /** Copies the words. */
    OptionValue {
        words = List.copyOf(words);
    }

    /** {@return what follows an option, by the name that its declaration gives the value} */
    static OptionValue of(OptionDescription option) {
        String name = option.value().orElse("");
        if (name.contains("|")) {
            return new OptionValue(Kind.WORD, List.of(name.split("\\|", -1)));
        }
        return switch (name) {
            case "" -> new OptionValue(Kind.NONE, List.of());
            case "FORMAT" -> new OptionValue(Kind.WORD, writtenFormats());
            case "FILE" -> new OptionValue(Kind.FILE, List.of());
            case "DIR" -> new OptionValue(Kind.FOLDER, List.of());
            default -> new OptionValue(Kind.OTHER, List.of());
        };
    }

    private static List<String> writtenFormats() {
        return Formats.BUILT_IN.stream()
                .filter(format -> format.writer().isPresent())
                .map(format -> format.id())
                .toList();
    }
}
