// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours help on terminals, and are nowhere else. */
class ColourTest {
    @ParameterizedTest
    @CsvSource({
        "AUTO,   true,  TERM,     xterm, true",
        "AUTO,   false, TERM,     xterm, false",
        "AUTO,   true,  TERM,     dumb,  false",
        "AUTO,   true,  NO_COLOR, 1,     false",
        "AUTO,   true,  NO_COLOR, '',    true",
        "ALWAYS, false, NO_COLOR, 1,     true",
        "NEVER,  true,  TERM,     xterm, false"
    })
    void are_shown_where_they_are_wanted(Colour colour, boolean terminal, String name, String value, boolean shown) {
        assertThat(colour.isShown(terminal, Map.of(name, value))).isEqualTo(shown);
    }

    @Test
    void the_word_before_the_colon_has_one() {
        assertThat(Colour.paint("warning: a: b")).isEqualTo("\u001b[33mwarning:\u001b[0m a: b");
        assertThat(Colour.paint("damage: a")).startsWith("\u001b[1;31mdamage:\u001b[0m");
        assertThat(Colour.paint("wrote warning: x.iso")).isEqualTo("wrote warning: x.iso");
        assertThat(Colour.paint("note: a")).isEqualTo("note: a");
    }

    @ParameterizedTest
    @CsvSource({"always, true", "never, false", "auto, false"})
    void an_option_says_so(String when, boolean coloured) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Channels.newChannel(err),
                Terminals.NONE);
        int status = new CommandLine(console).run(new String[] {"info", "missing.cue", "--color", when});
        assertThat(status).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(coloured ? "\u001b[1;31mspindle:\u001b[0m missing.cue" : "spindle: missing.cue");
    }
}
