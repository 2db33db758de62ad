// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import spindle.disc.ControlFlag;
import spindle.format.Capabilities;
import spindle.format.DiscFormat;
import spindle.format.Feature;
import spindle.format.Writer;

/** The formats there are, as JSON. */
public final class FormatsJson {
    private FormatsJson() {}

    /** Writes them as one document. */
    public static void write(List<DiscFormat> formats, PrintStream out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("formats");
            for (DiscFormat format : formats) {
                json.writeStartObject();
                json.writeStringField("id", format.id());
                json.writeStringField("description", format.description());
                json.writeArrayFieldStart("extensions");
                for (String extension : format.extensions()) {
                    json.writeString(extension);
                }
                json.writeEndArray();
                json.writeBooleanField("read", format.reader().isPresent());
                json.writeBooleanField("write", format.writer().isPresent());
                Optional<Writer> writer = format.writer();
                if (writer.isPresent()) {
                    json.writeObjectFieldStart("holds");
                    writeHeld(json, writer.get().capabilities());
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void writeHeld(JsonGenerator json, Capabilities held) throws IOException {
        writeNames(json, "media", held.media());
        writeWords(json, "features", held.features().stream().sorted().map(Feature::word));
        writeWords(json, "flags", held.flags().stream().sorted().map(ControlFlag::word));
        writeNames(json, "audioSubchannels", held.audioSubchannels());
        writeNames(json, "dataSubchannels", held.dataSubchannels());
        writeNames(json, "layouts", held.layouts());
        writeWords(
                json,
                "attachments",
                held.attachments().stream().map(Class::getSimpleName).sorted());
    }

    private static void writeNames(JsonGenerator json, String field, Set<? extends Enum<?>> names) throws IOException {
        writeWords(
                json,
                field,
                names.stream().sorted(Comparator.comparingInt(Enum::ordinal)).map(Enum::name));
    }

    private static void writeWords(JsonGenerator json, String field, Stream<String> words) throws IOException {
        json.writeArrayFieldStart(field);
        for (String word : words.toList()) {
            json.writeString(word);
        }
        json.writeEndArray();
    }
}
