// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.sector.SectorMode;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.Verdict;
import spindle.verify.BadSector;
import spindle.verify.HeaderRun;
import spindle.verify.TrackCount;
import spindle.verify.Verification;

/** What verifying found, as JSON. */
public final class VerificationJson {
    private VerificationJson() {}

    /**
     * Writes it as one document.
     *
     * @param status the exit status
     */
    public static void write(DiscImage image, Verification verification, int status, PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            sectors(json, verification);
            json.writeArrayFieldStart("findings");
            for (Finding finding : image.noticed()) {
                FindingJson.write(json, finding);
            }
            for (TrackCount track : verification.tracks()) {
                for (BadSector sector : track.bad()) {
                    badSector(json, sector, Finding.Severity.ERROR);
                }
                for (HeaderRun run : track.headerRuns()) {
                    headerRun(json, run);
                }
                for (BadSector sector : track.suspect()) {
                    badSector(json, sector, Finding.Severity.WARNING);
                }
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

    private static void badSector(JsonGenerator json, BadSector sector, Finding.Severity severity) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule(sector));
        json.writeStringField("severity", FindingJson.word(severity));
        json.writeNumberField("track", sector.track());
        JsonDocument.position(json, sector.lba());
        json.writeNumberField("count", 1);
        json.writeStringField("message", sector.describe());
        json.writeEndObject();
    }

    private static void headerRun(JsonGenerator json, HeaderRun run) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", run.rule());
        json.writeStringField("severity", FindingJson.word(run.severity()));
        json.writeNumberField("track", run.track());
        JsonDocument.position(json, run.first());
        json.writeNumberField("count", run.count());
        json.writeStringField("message", run.describe());
        json.writeEndObject();
    }

    /** The first flaw that is an error names the rule. */
    private static String rule(BadSector sector) {
        for (SectorFlaw flaw : Verdict.flaws(sector.verdict())) {
            if (flaw.weight() != SectorFlaw.Weight.NOTE) {
                return flaw.id();
            }
        }
        return "sector";
    }
}
