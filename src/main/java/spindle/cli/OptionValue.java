// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** The kinds of trees that {@code --fs} names. */
    static final List<String> TREES = List.of(
            "iso9660",
            "joliet",
            "rockridge",
            "udf",
            "hfs",
            "hfs+",
            "high-sierra",
            "cd-i",
            "videocd",
            "boot",
            "3do",
            "xiso");

    /** Copies the words. */
    OptionValue {
        words = List.copyOf(words);
    }

    /** {@return what follows an option, by the name that its declaration gives the value} */
    static OptionValue of(OptionDescription option) {
        String name = option.value().orElse("");
        if (name.contains("|")) {
            return new OptionValue(Kind.WORD, words(name));
        }
        return switch (name) {
            case "" -> new OptionValue(Kind.NONE, List.of());
            case "FORMAT" -> new OptionValue(Kind.WORD, writtenFormats());
            case "KIND" -> new OptionValue(Kind.WORD, TREES);
            case "FILE" -> new OptionValue(Kind.FILE, List.of());
            case "DIR" -> new OptionValue(Kind.FOLDER, List.of());
            default -> new OptionValue(Kind.OTHER, List.of());
        };
    }

    /** {@return the words of which one is meant; a name in capitals stands for something else} */
    private static List<String> words(String alternatives) {
        return Stream.of(alternatives.split("\\|", -1))
                .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> writtenFormats() {
        return Formats.BUILT_IN.stream()
                .filter(format -> format.writer().isPresent())
                .map(format -> format.id())
                .toList();
    }
}
