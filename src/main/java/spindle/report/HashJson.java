// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spindle.identity.digest.Checked;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.DiscHashes;
import spindle.identity.digest.HashedFile;

/** Checksums as JSON. */
public final class HashJson {
    private HashJson() {}

    /**
     * Writes the checksums of a disc as one document.
     *
     * @param named the file that the user named
     * @param checked what a list says of its files; empty where there is no list
     * @param status the exit status
     */
    public static void write(Path named, DiscHashes hashes, List<Checked> checked, int status, PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            JsonDocument.image(json, named);
            json.writeStringField("form", hashes.form().name().toLowerCase(Locale.ROOT));
            files(json, hashes.files());
            if (!checked.isEmpty()) {
                checked(json, checked);
            }
            FindingJson.writeAll(json, hashes.findings());
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }

    /** Writes files as the field {@code files} of the object that is being written. */
    static void files(JsonGenerator json, List<HashedFile> files) throws IOException {
        json.writeArrayFieldStart("files");
        for (HashedFile file : files) {
            json.writeStartObject();
            json.writeStringField("name", JsonDocument.text(file.name()));
            json.writeStringField("content", file.content().name().toLowerCase(Locale.ROOT));
            if (file.track() > 0) {
                json.writeNumberField("track", file.track());
            }
            json.writeNumberField("bytes", file.bytes());
            for (Map.Entry<DigestAlgorithm, String> each : file.digests().entrySet()) {
                json.writeStringField(each.getKey().word(), each.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void checked(JsonGenerator json, List<Checked> checked) throws IOException {
        json.writeArrayFieldStart("checked");
        for (Checked each : checked) {
            json.writeStartObject();
            json.writeStringField("name", JsonDocument.text(each.name()));
            json.writeStringField(
                    "outcome", each.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (each.listedAs().isPresent()) {
                json.writeStringField(
                        "listedAs", JsonDocument.text(each.listedAs().get()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
