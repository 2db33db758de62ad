// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import spindle.doctor.Diagnosis;
import spindle.doctor.SheetRule;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;

/** What is wrong with sheets, as a log of SARIF 2.1.0 (OASIS), which editors and build servers read. */
public final class LintSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;

    private LintSarif(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes one run of all sheets.
     *
     * @param version of the program
     */
    public static void write(List<Diagnosis> diagnoses, String version, PrintStream out) throws IOException {
        JsonDocument.write(out, json -> new LintSarif(json).log(diagnoses, version));
    }

    private void log(List<Diagnosis> diagnoses, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(version);
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Diagnosis diagnosis : diagnoses) {
            List<String> lines = diagnosis.sheet().text().lines().toList();
            for (SheetFinding finding : diagnosis.sheet().findings()) {
                result(diagnosis.path(), lines, finding);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(String version) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Spindle");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (SheetRule rule : SheetRule.values()) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text("shortDescription", rule.description());
            text("help", rule.right());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, String words) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", JsonDocument.text(words));
        json.writeEndObject();
    }

    private void result(Path path, List<String> lines, SheetFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeStringField("level", LintText.word(finding.weight()));
        String right = LintText.right(finding);
        text("message", finding.message() + (right.isEmpty() ? "" : "; right: " + right));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(path);
        if (finding.place().line() > 0 && finding.place().line() <= lines.size()) {
            region(lines.get(finding.place().line() - 1), finding);
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (!finding.mend().edits().isEmpty()) {
            fix(path, lines, finding);
        }
        json.writeEndObject();
    }

    private void artifact(Path path) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(path));
        json.writeEndObject();
    }

    /** {@return a path as a reference: relative where it is} */
    private static String uri(Path path) {
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        URI base = Path.of("").toAbsolutePath().toUri();
        return base.relativize(path.toAbsolutePath().toUri()).toString();
    }

    private void region(String line, SheetFinding finding) throws IOException {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", finding.place().line());
        json.writeNumberField("startColumn", LintText.column(finding, line));
        json.writeEndObject();
    }

    private void fix(Path path, List<String> lines, SheetFinding finding) throws IOException {
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        text("description", finding.mend().proof());
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        artifact(path);
        json.writeArrayFieldStart("replacements");
        for (SheetEdit edit : finding.mend().edits()) {
            replacement(lines, edit);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** A line that goes takes its end with it. */
    private void replacement(List<String> lines, SheetEdit edit) throws IOException {
        boolean goes = edit.lines().isEmpty() && edit.line() < lines.size();
        json.writeStartObject();
        json.writeObjectFieldStart("deletedRegion");
        json.writeNumberField("startLine", edit.line());
        json.writeNumberField("startColumn", 1);
        json.writeNumberField("endLine", goes ? edit.line() + 1 : edit.line());
        json.writeNumberField("endColumn", goes ? 1 : lines.get(edit.line() - 1).length() + 1);
        json.writeEndObject();
        text("insertedContent", String.join("\n", edit.lines()));
        json.writeEndObject();
    }
}
