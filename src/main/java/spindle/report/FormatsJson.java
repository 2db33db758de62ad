// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import spindle.format.DiscFormat;

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
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
