// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the program says of itself; one text for each verb. */
final class Help {
    private Help() {}

    /** {@return what there is} */
    static String overview() {
        return read("spindle");
    }

    /**
     * {@return how to use a verb}
     *
     * @throws UsageException where there is no such verb
     */
    static String of(String verb) throws UsageException {
        String name = verb.isEmpty() ? "bchunk" : verb;
        if (!CommandLine.isVerb(name) && !name.equals("bchunk")) {
            throw new UsageException("there is no verb " + verb, "spindle --help lists them");
        }
        return read(name);
    }

    private static String read(String name) {
        try (InputStream text = Help.class.getResourceAsStream("help/" + name + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("no help for " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
