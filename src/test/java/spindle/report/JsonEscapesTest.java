// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A document steers no terminal that shows it, and says the same text. */
class JsonEscapesTest {
    @Test
    void controls_and_turns_of_direction_are_escaped_and_nothing_else() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        JsonDocument.write(out, json -> json.writeString("a\u001b\u007f\u009b\u202e\u2066\u2028\"é€"));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("\"a\\u001B\\u007F\\u009B\\u202E\\u2066\\u2028\\\"é€\"");
    }
}
