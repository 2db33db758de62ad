// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.util.List;
import spindle.Formats;
import spindle.format.DiscFormat;
import spindle.report.FormatsJson;

/** {@code spindle formats}: what can be read and written. */
final class FormatsVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "formats",
            "formats",
            "list the formats that can be read and written",
            List.of(new Example("formats", "a line for each format"), new Example("formats --json", "for programs")),
            "Every format is found by content first, then by name.");

    private final VerbOptions options = new VerbOptions();

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public VerbOptions options() {
        return options;
    }

    @Override
    public int run(Console console) throws IOException {
        if (options.general.isJson()) {
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
