// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import spindle.extract.ExtractResult;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.TrackTrees;
import spindle.image.Finding;

/** The entries of a tree as one JSON document, each written when it is met. */
public final class ListingJson implements Closeable {
    private final PrintStream out;
    private final JsonGenerator json;

    private ListingJson(PrintStream out, JsonGenerator json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Begins the document.
     *
     * @param named the file that the user named
     * @param track where the tree is, and what stands beside it
     */
    public static ListingJson begin(Path named, TrackTrees track, Tree tree, PrintStream out) throws IOException {
        JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
        JsonDocument.image(json, named);
        head(json, track, tree);
        json.writeArrayFieldStart("entries");
        return new ListingJson(out, json);
    }

    private static void head(JsonGenerator json, TrackTrees track, Tree tree) throws IOException {
        json.writeNumberField("track", track.track().number());
        json.writeStringField("tree", tree.kind());
        json.writeArrayFieldStart("trees");
        for (Tree each : track.trees()) {
            json.writeString(each.kind());
        }
        json.writeEndArray();
        json.writeFieldName("volume");
        VolumeJson.write(json, tree.volume());
    }

    /** Writes an entry. */
    public void entry(Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", JsonDocument.text(entry.path()));
        json.writeStringField("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("bytes", entry.bytes());
        if (entry.attributes().modified().isPresent()) {
            json.writeStringField(
                    "modified", entry.attributes().modified().get().toString());
        }
        if (entry.attributes().mode().isPresent()) {
            json.writeNumberField("mode", entry.attributes().mode().getAsInt());
        }
        if (entry.target().isPresent()) {
            json.writeStringField("target", JsonDocument.text(entry.target().get()));
        }
        if (!entry.attributes().flags().isEmpty()) {
            strings("flags", List.copyOf(new TreeSet<>(entry.attributes().flags())));
        }
        if (!entry.forks().isEmpty()) {
            json.writeArrayFieldStart("forks");
            for (Entry.Fork fork : entry.forks()) {
                json.writeStartObject();
                json.writeStringField("name", JsonDocument.text(fork.name()));
                json.writeNumberField("bytes", fork.content().bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(JsonDocument.text(value));
        }
        json.writeEndArray();
    }

    /**
     * Ends the document.
     *
     * @param boot what the volume boots
     * @param status the exit status
     */
    public void end(List<String> boot, List<Finding> findings, int status) throws IOException {
        json.writeEndArray();
        strings("boot", boot);
        findings(json, findings);
        json.writeNumberField("status", status);
        json.writeEndObject();
    }

    private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            FindingJson.write(json, finding);
        }
        json.writeEndArray();
    }

    /** Writes what was taken out of a tree, as one document. */
    public static void write(Path named, TrackTrees track, Tree tree, ExtractResult result, int status, PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            JsonDocument.image(json, named);
            head(json, track, tree);
            json.writeNumberField("files", result.files());
            json.writeNumberField("directories", result.directories());
            json.writeNumberField("links", result.links());
            json.writeNumberField("bytes", result.bytes());
            findings(json, result.findings());
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.println();
    }
}
