// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import spindle.doctor.MendedSheet;

/** What was mended of a sheet, as JSON. */
public final class MendedJson {
    private MendedJson() {}

    /**
     * Writes it as one document.
     *
     * @param kept where the old sheet is, where the new one was written
     * @param status the exit status
     */
    public static void write(MendedSheet sheet, Optional<Path> kept, int status, PrintStream out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("sheet", sheet.before().path().toString());
            json.writeStringField("format", sheet.before().format());
            json.writeStringField("encoding", sheet.charset().name());
            json.writeStringField("diff", JsonDocument.text(sheet.diff()));
            LintJson.findings(json, "mended", sheet.mended());
            LintJson.findings(json, "left", sheet.left());
            json.writeArrayFieldStart("moved");
            for (String line : sheet.moved()) {
                json.writeString(line);
            }
            json.writeEndArray();
            if (kept.isPresent()) {
                json.writeStringField("kept", kept.get().toString());
            }
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }
}
