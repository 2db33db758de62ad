// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import spindle.disc.LbaRange;
import spindle.image.Finding;

/** Writes what was noticed about an image, each with the rule that it broke. */
final class FindingJson {
    private FindingJson() {}

    /** Writes all as {@code findings}, and those that are no notes as {@code warnings}, in words alone. */
    static void writeAll(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            write(json, finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (Finding finding : findings) {
            if (finding.severity() != Finding.Severity.NOTE) {
                json.writeString(CommandWords.of(finding));
            }
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", word(finding.severity()));
        json.writeNumberField("track", finding.track());
        if (finding.where().isPresent()) {
            LbaRange where = finding.where().get();
            JsonDocument.position(json, where.start());
            json.writeNumberField("count", where.count());
        }
        json.writeStringField("message", JsonDocument.text(CommandWords.of(finding)));
        json.writeEndObject();
    }

    static String word(Finding.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
