// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import spindle.compare.AudioOffset;
import spindle.compare.Comparison;
import spindle.compare.Difference;
import spindle.compare.DifferingFile;
import spindle.compare.TrackComparison;
import spindle.disc.LbaRange;
import spindle.image.DiscImage;

/** What comparing two images gave, as JSON. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /**
     * Writes it as one document.
     *
     * @param status the exit status
     */
    public static void write(DiscImage a, DiscImage b, Comparison comparison, int status, PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            image(json, "a", a);
            image(json, "b", b);
            json.writeBooleanField("equal", comparison.isEqual());
            differences(json, comparison.differences());
            json.writeArrayFieldStart("tracks");
            for (TrackComparison track : comparison.tracks()) {
                track(json, track);
            }
            json.writeEndArray();
            audio(json, comparison.audio());
            files(json, comparison);
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }

    private static void image(JsonGenerator json, String name, DiscImage image) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("path", JsonDocument.text(image.files().get(0).toString()));
        json.writeStringField("format", image.format());
        FindingJson.writeAll(json, image.findings());
        json.writeEndObject();
    }

    private static void differences(JsonGenerator json, List<Difference> differences) throws IOException {
        json.writeArrayFieldStart("differences");
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("aspect", difference.aspect().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("track", difference.track());
            json.writeStringField("what", difference.what());
            json.writeStringField("a", JsonDocument.text(difference.a()));
            json.writeStringField("b", JsonDocument.text(difference.b()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void track(JsonGenerator json, TrackComparison track) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", track.number());
        json.writeStringField("mode", track.mode().name());
        json.writeNumberField("equal", track.equal());
        json.writeNumberField("equalUserData", track.equalUserData());
        json.writeNumberField("different", track.different());
        json.writeNumberField("onlyA", track.onlyA());
        json.writeNumberField("onlyB", track.onlyB());
        json.writeNumberField("subchannel", track.subchannel());
        ranges(json, "differentAt", track.ranges());
        ranges(json, "equalUserDataAt", track.userDataRanges());
        json.writeEndObject();
    }

    private static void ranges(JsonGenerator json, String name, List<LbaRange> ranges) throws IOException {
        json.writeArrayFieldStart(name);
        for (LbaRange range : ranges) {
            json.writeStartObject();
            JsonDocument.position(json, range.start());
            json.writeNumberField("count", range.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void audio(JsonGenerator json, List<AudioOffset> offsets) throws IOException {
        json.writeArrayFieldStart("audio");
        for (AudioOffset offset : offsets) {
            json.writeStartObject();
            json.writeNumberField("firstTrack", offset.firstTrack());
            json.writeNumberField("lastTrack", offset.lastTrack());
            json.writeNumberField("samples", offset.samples());
            json.writeNumberField("compared", offset.compared());
            json.writeNumberField("different", offset.different());
            json.writeNumberField("lostA", offset.lostA());
            json.writeNumberField("soundA", offset.soundA());
            json.writeNumberField("lostB", offset.lostB());
            json.writeNumberField("soundB", offset.soundB());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void files(JsonGenerator json, Comparison comparison) throws IOException {
        json.writeNumberField("fileCount", comparison.fileCount());
        json.writeArrayFieldStart("files");
        for (DifferingFile file : comparison.files()) {
            json.writeStartObject();
            json.writeNumberField("track", file.track());
            json.writeStringField("path", JsonDocument.text(file.path()));
            JsonDocument.position(json, file.lba());
            json.writeNumberField("sectors", file.sectors());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
