// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import spindle.convert.DataLossException;
import spindle.io.SpindleException;

/** That nothing was done, and why, as JSON. */
public final class RefusalJson {
    private RefusalJson() {}

    /**
     * Writes it as one document.
     *
     * @param status the exit status
     */
    public static void write(SpindleException problem, int status, PrintStream out) {
        try {
            JsonDocument.write(out, json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("outputs");
                json.writeEndArray();
                if (problem instanceof DataLossException loss) {
                    ConversionJson.losses(json, "losses", loss.losses());
                }
                json.writeStringField("error", CommandWords.of(problem));
                json.writeNumberField("status", status);
                json.writeEndObject();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a print stream swallows its own
        }
    }
}
