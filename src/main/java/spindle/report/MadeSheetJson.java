// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import spindle.doctor.make.MadeLine;
import spindle.doctor.make.MadeSheet;
import spindle.format.SheetFinding;

/** A made sheet as JSON: each line with how sure it is. */
public final class MadeSheetJson {
    private MadeSheetJson() {}

    /**
     * Writes it as one document.
     *
     * @param findings what the reader of the sheet says of it
     * @param status the exit status
     */
    public static void write(MadeSheet sheet, List<SheetFinding> findings, int status, PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("made", sheet.path().toString());
            json.writeArrayFieldStart("lines");
            for (MadeLine line : sheet.lines()) {
                json.writeStartObject();
                json.writeStringField("text", JsonDocument.text(line.text()));
                json.writeStringField("certainty", line.certainty().name().toLowerCase(Locale.ROOT));
                json.writeStringField("why", line.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            LintJson.findings(json, "findings", findings);
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }
}
