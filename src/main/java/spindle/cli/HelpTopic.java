// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What help tells beside the verbs: {@code spindle help gaps}. Each topic is a text file beside this class: a line that is its
 * title, and paragraphs, parted by blank lines; a paragraph of examples has one a line. What help tells of formats is the help of their verb.
 */
enum HelpTopic {
    AUDIO,
    CHD,
    COLLECTIONS,
    CUE,
    DAMAGE,
    DREAMCAST,
    GAPS,
    JSON,
    NAMES,
    PLAYSTATION,
    SESSIONS,
    STATUS,
    SUBCHANNEL;

    /** {@return the topic of a name} */
    static Optional<HelpTopic> named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(name))
                .findFirst();
    }

    /** {@return the names of all topics} */
    static List<String> words() {
        return Arrays.stream(values()).map(HelpTopic::word).toList();
    }

    /** {@return its name on the command line} */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what it is about, in a few words} */
    String title() {
        return parts()[0];
    }

    /** {@return paragraphs, parted by blank lines} */
    String text() {
        return parts()[1].strip();
    }

    /** {@return title and text} */
    private String[] parts() {
        String file = "help/" + word() + ".txt";
        try (InputStream in = HelpTopic.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8).split("\n\n", 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
