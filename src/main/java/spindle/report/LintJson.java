// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import spindle.doctor.Diagnosis;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;

/** What is wrong with a sheet, as JSON. */
public final class LintJson {
    private LintJson() {}

    /**
     * Writes it as one document.
     *
     * @param status the exit status
     */
    public static void write(Diagnosis diagnosis, int status, PrintStream out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("sheet", diagnosis.path().toString());
            json.writeStringField("format", diagnosis.format());
            json.writeStringField("encoding", diagnosis.sheet().charset().name());
            findings(json, "findings", diagnosis.sheet().findings());
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }

    /** Writes findings about a sheet as an array. */
    static void findings(JsonGenerator json, String name, List<SheetFinding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (SheetFinding finding : findings) {
            finding(json, finding);
        }
        json.writeEndArray();
    }

    private static void finding(JsonGenerator json, SheetFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", LintText.word(finding.weight()));
        if (finding.place().line() > 0) {
            json.writeNumberField("line", finding.place().line());
        }
        if (finding.place().column() > 0) {
            json.writeNumberField("column", finding.place().column());
        }
        json.writeStringField("message", JsonDocument.text(finding.message()));
        String right = LintText.right(finding);
        if (!right.isEmpty()) {
            json.writeStringField("right", JsonDocument.text(right));
        }
        if (finding.mend().isProven()) {
            mend(json, finding);
        }
        json.writeEndObject();
    }

    private static void mend(JsonGenerator json, SheetFinding finding) throws IOException {
        json.writeObjectFieldStart("mend");
        json.writeStringField("proof", finding.mend().proof());
        json.writeArrayFieldStart("edits");
        for (SheetEdit edit : finding.mend().edits()) {
            json.writeStartObject();
            json.writeNumberField("line", edit.line());
            json.writeArrayFieldStart("lines");
            for (String line : edit.lines()) {
                json.writeString(JsonDocument.text(line));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
