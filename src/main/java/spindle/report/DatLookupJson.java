// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import spindle.identity.AudioOffsets;
import spindle.identity.dat.DatFile;
import spindle.identity.dat.DatGame;
import spindle.identity.dat.DatMatch;
import spindle.plan.DiscLookup;

/** What DATs know of a disc, as JSON. */
public final class DatLookupJson {
    private DatLookupJson() {}

    /**
     * Writes the checksums of a disc and what DATs know of it as one document.
     *
     * @param named the file that the user named
     * @param status the exit status
     */
    public static void write(Path named, DiscLookup lookup, int status, PrintStream out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            JsonDocument.image(json, named);
            json.writeStringField("form", lookup.hashes().form().name().toLowerCase(Locale.ROOT));
            HashJson.files(json, lookup.hashes().files());
            json.writeArrayFieldStart("dat");
            for (DatGame game : lookup.disks()) {
                begin(json, game, DatMatch.Verdict.WHOLE);
                json.writeEndObject();
            }
            for (DatMatch match : lookup.matches()) {
                match(json, match);
            }
            json.writeEndArray();
            if (lookup.offset().isPresent()) {
                offset(json, lookup.offset().get());
            }
            FindingJson.writeAll(json, lookup.hashes().findings());
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }

    private static void offset(JsonGenerator json, AudioOffsets.Found found) throws IOException {
        json.writeObjectFieldStart("offset");
        json.writeNumberField("frames", found.offset());
        json.writeArrayFieldStart("tracks");
        for (int track : found.tracks()) {
            json.writeNumber(track);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void begin(JsonGenerator json, DatGame game, DatMatch.Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("dat", JsonDocument.text(game.dat()));
        json.writeStringField("name", JsonDocument.text(game.name()));
        json.writeStringField("verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static void match(JsonGenerator json, DatMatch match) throws IOException {
        begin(json, match.game(), match.verdict());
        json.writeArrayFieldStart("files");
        for (DatMatch.Pair pair : match.files()) {
            json.writeStartObject();
            json.writeStringField("name", JsonDocument.text(pair.file().name()));
            if (pair.listed().isPresent()) {
                json.writeStringField(
                        "listed", JsonDocument.text(pair.listed().get().name()));
            }
            json.writeBooleanField("same", pair.same());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (DatFile file : match.missing()) {
            json.writeString(JsonDocument.text(file.name()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
