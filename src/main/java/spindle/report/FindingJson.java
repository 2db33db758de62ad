// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import spindle.disc.LbaRange;
import spindle.image.Finding;

/** A finding as JSON. */
final class FindingJson {
    private FindingJson() {}

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
