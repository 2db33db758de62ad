// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.filesystem.VolumeOrigin;
import spindle.filesystem.console.ConsoleHeader;
import spindle.filesystem.iso9660.BootEntry;
import spindle.filesystem.partition.Partition;
import spindle.filesystem.recognise.TrackDetails;
import spindle.filesystem.recognise.VolumeDetails;

/** Everything that is told of a data track, as fields of its JSON. */
final class DetailsJson {
    private final JsonGenerator json;

    private DetailsJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(JsonGenerator json, TrackDetails details) throws IOException {
        DetailsJson fields = new DetailsJson(json);
        fields.volumes(details.volumes());
        fields.strings("systems", details.content().systems());
        fields.strings("boot", details.content().boot());
        fields.bootEntries(details.boot());
        fields.strings("hardDisk", details.partitions().bootable());
        fields.partitions(details.partitions().partitions());
        fields.consoles(details.consoles());
    }

    private void volumes(List<VolumeDetails> volumes) throws IOException {
        json.writeArrayFieldStart("volumes");
        for (VolumeDetails each : volumes) {
            json.writeStartObject();
            VolumeJson.writeFields(json, each.volume());
            if (each.usedBytes().isPresent()) {
                json.writeNumberField("usedBytes", each.usedBytes().getAsLong());
            }
            origin(each.origin());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void origin(VolumeOrigin origin) throws IOException {
        text("system", origin.system());
        text("volumeSet", origin.volumeSet());
        text("publisher", origin.publisher());
        text("preparer", origin.preparer());
        text("application", origin.application());
        date("created", origin.dates().created());
        date("modified", origin.dates().modified());
        date("expires", origin.dates().expires());
        date("effective", origin.dates().effective());
    }

    private void text(String name, String text) throws IOException {
        if (!text.isBlank()) {
            json.writeStringField(name, JsonDocument.text(text));
        }
    }

    private void date(String name, Optional<Instant> date) throws IOException {
        if (date.isPresent()) {
            json.writeStringField(name, date.get().toString());
        }
    }

    private void bootEntries(List<BootEntry> entries) throws IOException {
        json.writeArrayFieldStart("bootEntries");
        for (BootEntry each : entries) {
            json.writeStartObject();
            json.writeBooleanField("bootable", each.isBootable());
            json.writeStringField("platform", each.platformName());
            json.writeStringField("emulation", each.mediaName());
            json.writeNumberField("bytes", each.imageBytes());
            json.writeNumberField("block", each.block());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void partitions(List<Partition> partitions) throws IOException {
        json.writeArrayFieldStart("partitions");
        for (Partition each : partitions) {
            json.writeStartObject();
            json.writeStringField("scheme", each.scheme().word());
            json.writeNumberField("number", each.number());
            json.writeStringField("type", JsonDocument.text(each.type()));
            text("name", each.name());
            json.writeNumberField("start", each.start());
            json.writeNumberField("bytes", each.bytes());
            json.writeArrayFieldStart("flags");
            for (Partition.Flag flag : each.flags()) {
                json.writeString(flag.name().toLowerCase(Locale.ROOT));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void consoles(List<ConsoleHeader> consoles) throws IOException {
        json.writeArrayFieldStart("consoles");
        for (ConsoleHeader each : consoles) {
            json.writeStartObject();
            json.writeStringField("system", each.system());
            for (Map.Entry<ConsoleHeader.Fact, String> fact : each.facts().entrySet()) {
                json.writeStringField(fact.getKey().word(), JsonDocument.text(fact.getValue()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(JsonDocument.text(value));
        }
        json.writeEndArray();
    }
}
