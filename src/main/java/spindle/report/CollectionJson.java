// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.format.PlannedFile;

/** What became of each of many images, as one line of JSON for each. */
public final class CollectionJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CollectionJson() {}

    /** {@return an image as one line, without its end} */
    public static String line(CollectedImage image) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            source(json, image.source());
            json.writeNumberField("status", image.status());
            json.writeNumberField("seconds", image.seconds());
            json.writeStringField("line", JsonDocument.text(image.line()));
            json.writeArrayFieldStart("messages");
            for (String message : image.messages()) {
                json.writeString(JsonDocument.text(message));
            }
            json.writeEndArray();
            outputs(json, image.outputs());
            if (!image.report().isBlank()) {
                json.writeFieldName("report");
                copy(image.report(), json);
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void source(JsonGenerator json, CollectedImage.Source source) throws IOException {
        json.writeStringField("image", JsonDocument.text(source.image()));
        json.writeStringField("uri", source.uri());
        json.writeNumberField("bytes", source.bytes());
        json.writeNumberField("modified", source.modified());
        json.writeStringField("state", source.state());
        json.writeStringField("verb", source.verb());
        json.writeStringField("options", JsonDocument.text(source.options()));
    }

    private static void outputs(JsonGenerator json, List<PlannedFile> outputs) throws IOException {
        json.writeArrayFieldStart("outputs");
        for (PlannedFile output : outputs) {
            json.writeStartObject();
            json.writeStringField("path", JsonDocument.text(output.path().toString()));
            json.writeNumberField("bytes", output.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void copy(String document, JsonGenerator json) throws IOException {
        try (JsonParser parser = JSON.createParser(document)) {
            parser.nextToken();
            json.copyCurrentStructure(parser);
        }
    }

    /** {@return what a line of a report says; nothing where it is no such line, or a run was killed while writing it} */
    public static Optional<CollectedImage> parse(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            return json.nextToken() == JsonToken.START_OBJECT ? Optional.of(image(json)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CollectedImage image(JsonParser json) throws IOException {
        String image = "";
        String uri = "";
        String state = "";
        String verb = "";
        String options = "";
        long bytes = -1;
        long modified = -1;
        int status = -1;
        List<PlannedFile> outputs = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "image" -> image = json.getText();
                case "uri" -> uri = json.getText();
                case "state" -> state = json.getText();
                case "verb" -> verb = json.getText();
                case "options" -> options = json.getText();
                case "bytes" -> bytes = json.getLongValue();
                case "modified" -> modified = json.getLongValue();
                case "status" -> status = json.getIntValue();
                case "outputs" -> outputs.addAll(outputs(json));
                default -> json.skipChildren();
            }
        }
        CollectedImage.Source source = new CollectedImage.Source(image, uri, bytes, modified, state, verb, options);
        if (status < 0) {
            throw new IllegalArgumentException("a line without a status");
        }
        return new CollectedImage(source, status, 0, "", List.of(), outputs, "");
    }

    private static List<PlannedFile> outputs(JsonParser json) throws IOException {
        List<PlannedFile> outputs = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String path = "";
            long bytes = 0;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("path")) {
                    path = json.getText();
                } else if (name.equals("bytes")) {
                    bytes = json.getLongValue();
                }
            }
            outputs.add(new PlannedFile(Path.of(path), bytes));
        }
        return outputs;
    }
}
