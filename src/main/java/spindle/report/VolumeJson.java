// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import spindle.filesystem.Volume;

/** A volume as JSON. */
final class VolumeJson {
    private VolumeJson() {}

    static void write(JsonGenerator json, Volume volume) throws IOException {
        json.writeStartObject();
        writeFields(json, volume);
        json.writeEndObject();
    }

    /** Writes the fields of an object that is open. */
    static void writeFields(JsonGenerator json, Volume volume) throws IOException {
        json.writeStringField("kind", volume.kind().word());
        json.writeStringField("label", JsonDocument.text(volume.label()));
        json.writeNumberField("blocks", volume.blocks());
        json.writeNumberField("blockSize", volume.blockSize());
        json.writeArrayFieldStart("details");
        for (String detail : volume.details()) {
            json.writeString(JsonDocument.text(detail));
        }
        json.writeEndArray();
    }
}
