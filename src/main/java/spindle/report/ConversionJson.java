// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import spindle.convert.ConversionResult;
import spindle.convert.Repair;
import spindle.filesystem.recognise.FileCount;
import spindle.format.Loss;
import spindle.format.PlannedFile;
import spindle.image.DiscImage;

/** What a conversion did, as JSON. */
public final class ConversionJson {
    private ConversionJson() {}

    /**
     * Writes the account of a conversion as one document.
     *
     * @param named the file that the user named
     * @param contents what is in the data that was written, where that was asked for
     * @param status the exit status
     */
    public static void write(
            Path named,
            DiscImage source,
            ConversionResult result,
            List<FileCount> contents,
            int status,
            PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            JsonDocument.image(json, named);
            source(json, source);
            json.writeArrayFieldStart("outputs");
            for (PlannedFile output : result.outputs()) {
                json.writeStartObject();
                json.writeStringField("path", output.path().toString());
                json.writeNumberField("bytes", output.bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (!contents.isEmpty()) {
                contents(json, contents);
            }
            account(json, result, status);
            json.writeEndObject();
        });
    }

    /** Writes what became of the disc, as fields of the object that is being written. */
    static void account(JsonGenerator json, ConversionResult result, int status) throws IOException {
        losses(json, "losses", result.losses());
        losses(json, "leftBehind", result.leftBehind());
        losses(json, "unproved", result.unproved());
        repairs(json, result.repairs());
        FindingJson.writeAll(json, result.findings());
        json.writeNumberField("status", status);
    }

    private static void contents(JsonGenerator json, List<FileCount> contents) throws IOException {
        json.writeArrayFieldStart("contents");
        for (FileCount each : contents) {
            json.writeStartObject();
            json.writeNumberField("track", each.track());
            json.writeStringField("tree", each.tree());
            json.writeNumberField("files", each.files());
            json.writeNumberField("folders", each.folders());
            json.writeNumberField("bytes", each.bytes());
            json.writeNumberField("behind", each.behind());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void source(JsonGenerator json, DiscImage source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("path", JsonDocument.whole(source.files().get(0)));
        json.writeStringField("format", source.format());
        json.writeNumberField("tracks", source.disc().tracks().size());
        json.writeNumberField("leadOut", source.disc().leadOut());
        json.writeEndObject();
    }

    static void losses(JsonGenerator json, String name, List<Loss> losses) throws IOException {
        json.writeArrayFieldStart(name);
        for (Loss loss : losses) {
            json.writeStartObject();
            json.writeStringField("kind", loss.kind().word());
            json.writeNumberField("track", loss.track());
            json.writeNumberField("count", loss.count());
            json.writeStringField("message", CommandWords.of(loss));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void repairs(JsonGenerator json, List<Repair> repairs) throws IOException {
        json.writeArrayFieldStart("repairs");
        for (Repair repair : repairs) {
            if (repair.outcome() == Repair.Outcome.REPAIRED) {
                repair(json, repair);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unrepaired");
        for (Repair repair : repairs) {
            if (repair.outcome() == Repair.Outcome.LEFT || repair.outcome() == Repair.Outcome.EDITED) {
                unrepaired(json, repair);
            }
        }
        json.writeEndArray();
    }

    private static void unrepaired(JsonGenerator json, Repair repair) throws IOException {
        json.writeStartObject();
        json.writeNumberField("track", repair.track());
        JsonDocument.position(json, repair.lba());
        json.writeStringField("message", repair.damage());
        json.writeEndObject();
    }

    private static void repair(JsonGenerator json, Repair repair) throws IOException {
        json.writeStartObject();
        json.writeNumberField("lba", repair.lba());
        json.writeNumberField("bytes", repair.bytes());
        json.writeArrayFieldStart("changes");
        for (Repair.Change change : repair.changes()) {
            json.writeStartObject();
            json.writeNumberField("offset", change.offset());
            json.writeNumberField("from", change.from());
            json.writeNumberField("to", change.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
