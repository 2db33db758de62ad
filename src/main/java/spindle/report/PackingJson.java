// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import spindle.image.Packing;

/** How an image is packed as JSON. */
final class PackingJson {
    private final JsonGenerator json;

    private PackingJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it as the field {@code packing}. */
    static void write(JsonGenerator json, Packing packing) throws IOException {
        json.writeObjectFieldStart("packing");
        new PackingJson(json).fields(packing);
        json.writeEndObject();
    }

    private void fields(Packing packing) throws IOException {
        json.writeNumberField("version", packing.version());
        json.writeArrayFieldStart("codecs");
        for (String codec : packing.codecs()) {
            json.writeString(codec);
        }
        json.writeEndArray();
        json.writeNumberField("hunkBytes", packing.hunkBytes());
        json.writeNumberField("unitBytes", packing.unitBytes());
        json.writeNumberField("logicalBytes", packing.logicalBytes());
        json.writeNumberField("fileBytes", packing.fileBytes());
        json.writeNumberField("ratio", packing.ratio());
        json.writeObjectFieldStart("hunks");
        for (Map.Entry<String, Integer> kind : packing.hunks().entrySet()) {
            json.writeNumberField(kind.getKey(), kind.getValue());
        }
        json.writeEndObject();
        string("rawSha1", packing.rawSha1());
        string("sha1", packing.sha1());
        string("parentSha1", packing.parentSha1());
        json.writeArrayFieldStart("parents");
        for (Path parent : packing.parents()) {
            json.writeString(parent.toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("metadata");
        for (Packing.Entry entry : packing.metadata()) {
            metadata(entry);
        }
        json.writeEndArray();
    }

    private void metadata(Packing.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("tag", entry.tag());
        json.writeBooleanField("checksummed", entry.checksum() == Packing.Checksum.COUNTED);
        json.writeNumberField("bytes", entry.bytes());
        string("text", entry.text());
        json.writeEndObject();
    }

    private void string(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
