// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import spindle.Formats;
import spindle.format.DiscFormat;
import spindle.report.FormatsJson;

/** {@code spindle formats}: what can be read and written. */
final class FormatsVerb implements Verb {
    private final Options options = new Options();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int run(Console console) throws IOException {
        if (options.json) {
            FormatsJson.write(Formats.BUILT_IN, console.out());
            return ExitStatus.DONE;
        }
        for (DiscFormat format : Formats.BUILT_IN) {
            console.out()
                    .println(pad(format.id(), 6)
                            + pad(format.reader().isPresent() ? "read" : "", 6)
                            + pad(format.writer().isPresent() ? "write" : "", 7)
                            + pad("." + String.join(" .", format.extensions()), 24)
                            + format.description());
        }
        return ExitStatus.DONE;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
