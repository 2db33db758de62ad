// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.convert.DataLossException;
import spindle.format.Loss;
import spindle.io.SpindleException;

/** That nothing was done, and why, as JSON. */
public final class RefusalJson {
    private RefusalJson() {}

    /**
     * Writes it as one document.
     *
     * @param named the file that the user named, where one was looked at
     * @param status the exit status
     */
    public static void write(Optional<Path> named, SpindleException problem, int status, PrintStream out) {
        List<Loss> losses = problem instanceof DataLossException loss ? loss.losses() : List.of();
        write(named, CommandWords.of(problem), losses, status, out);
    }

    /** Writes that we have a defect as one document. */
    public static void write(Optional<Path> named, String error, int status, PrintStream out) {
        write(named, error, List.of(), status, out);
    }

    private static void write(Optional<Path> named, String error, List<Loss> losses, int status, PrintStream out) {
        try {
            JsonDocument.write(out, json -> {
                json.writeStartObject();
                if (named.isPresent()) {
                    JsonDocument.image(json, named.get());
                }
                json.writeArrayFieldStart("outputs");
                json.writeEndArray();
                if (!losses.isEmpty()) {
                    ConversionJson.losses(json, "losses", losses);
                }
                json.writeStringField("error", JsonDocument.text(error));
                json.writeNumberField("status", status);
                json.writeEndObject();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a print stream swallows its own
        }
    }
}
