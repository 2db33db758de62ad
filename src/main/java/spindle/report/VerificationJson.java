// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import spindle.image.Finding;
import spindle.sector.SectorMode;
import spindle.sector.code.SectorFlaw;
import spindle.verify.Verification;

/** What verifying found, as JSON. */
public final class VerificationJson {
    private VerificationJson() {}

    /**
     * Writes it as one document.
     *
     * @param named the file that the user named
     * @param findings all that is to be said
     * @param status the exit status
     */
    public static void write(Path named, Verification verification, List<Finding> findings, int status, PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            JsonDocument.image(json, named);
            sectors(json, verification);
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                FindingJson.write(json, finding);
            }
            json.writeEndArray();
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }

    private static void sectors(JsonGenerator json, Verification verification) throws IOException {
        json.writeObjectFieldStart("sectors");
        json.writeNumberField("checked", verification.checked());
        json.writeNumberField("unprotected", verification.unprotected());
        json.writeNumberField("bad", verification.bad());
        json.writeNumberField("repairable", verification.repairable());
        json.writeNumberField("badEdc", verification.count(SectorFlaw.EDC));
        json.writeNumberField("badEcc", verification.badEcc());
        json.writeNumberField("noEdc", verification.count(SectorFlaw.NO_EDC));
        json.writeObjectFieldStart("byMode");
        for (SectorMode mode : SectorMode.values()) {
            json.writeNumberField(mode.name(), verification.count(mode));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("byFlaw");
        for (SectorFlaw flaw : SectorFlaw.values()) {
            json.writeNumberField(flaw.id(), verification.count(flaw));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
