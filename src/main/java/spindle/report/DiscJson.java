// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.filesystem.recognise.TrackDetails;
import spindle.identity.Identity;
import spindle.image.DiscImage;
import spindle.image.Extent;
import spindle.image.SectorSource;
import spindle.image.Storage;

/** A disc as JSON, in the words of the model: LBAs are absolute, ends exclusive. */
public final class DiscJson {
    private final JsonGenerator json;

    DiscJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes what an image is as one document.
     *
     * @param named the file that the user named
     * @param contents by track number
     * @param identity by what databases know the disc, where that was asked for
     */
    public static void write(
            Path named,
            DiscImage image,
            Map<Integer, TrackDetails> contents,
            Optional<Identity> identity,
            PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            JsonDocument.image(json, named);
            new DiscJson(json).fields(image, contents);
            if (identity.isPresent()) {
                IdentityJson.write(json, identity.get());
            }
            json.writeEndObject();
        });
    }

    private void fields(DiscImage image, Map<Integer, TrackDetails> contents) throws IOException {
        Disc disc = image.disc();
        json.writeStringField("format", image.format());
        json.writeStringField("medium", disc.medium().name());
        json.writeArrayFieldStart("files");
        for (Path file : image.files()) {
            json.writeString(JsonDocument.whole(file));
        }
        json.writeEndArray();
        if (image.packing().isPresent()) {
            PackingJson.write(json, image.packing().get());
        }
        if (disc.mcn().isPresent()) {
            json.writeStringField("mcn", disc.mcn().get().digits());
        }
        text(disc.text(), 0);
        json.writeArrayFieldStart("sessions");
        for (Session session : disc.sessions()) {
            session(image, session, contents);
        }
        json.writeEndArray();
        FindingJson.writeAll(json, image.findings());
    }

    private void session(DiscImage image, Session session, Map<Integer, TrackDetails> contents) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", session.number());
        json.writeStringField("type", session.type().name());
        json.writeNumberField("leadOut", session.leadOut());
        json.writeArrayFieldStart("tracks");
        for (Track track : session.tracks()) {
            track(image, track, contents.get(track.number()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void track(DiscImage image, Track track, @Nullable TrackDetails content) throws IOException {
        Storage storage = image.storage(track);
        json.writeStartObject();
        json.writeNumberField("number", track.number());
        json.writeStringField("mode", track.mode().name());
        json.writeStringField("layout", storage.layout().name());
        json.writeStringField("subchannel", storage.subchannel().name());
        json.writeArrayFieldStart("absent");
        for (LbaRange range : storage.absent()) {
            json.writeStartObject();
            json.writeNumberField("lba", range.start());
            json.writeNumberField("count", range.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("control");
        for (ControlFlag flag : track.control()) {
            json.writeString(flag.word());
        }
        json.writeEndArray();
        if (track.isrc().isPresent()) {
            json.writeStringField("isrc", track.isrc().get().code());
        }
        text(image.disc().text(), track.number());
        indexes(track);
        json.writeNumberField("end", track.end());
        stored(image.sectors(track));
        if (content != null) {
            DetailsJson.write(json, content);
        }
        json.writeEndObject();
    }

    /** Where the sectors of a track lie in files, as whoever reads them there needs it; packed files have no such place. */
    private void stored(SectorSource sectors) throws IOException {
        json.writeArrayFieldStart("stored");
        for (Extent extent : sectors.extents()) {
            Optional<Path> file = extent.source().plainFile();
            if (file.isPresent()) {
                json.writeStartObject();
                json.writeStringField("file", JsonDocument.whole(file.get()));
                json.writeNumberField("offset", extent.offset());
                json.writeNumberField("bytes", extent.end() - extent.offset());
                json.writeNumberField("sectorBytes", extent.stride());
                json.writeNumberField("lba", extent.range().start());
                json.writeNumberField("count", extent.range().count());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void indexes(Track track) throws IOException {
        json.writeArrayFieldStart("indexes");
        for (Index index : track.indexes()) {
            json.writeStartObject();
            json.writeNumberField("number", index.number());
            json.writeNumberField("lba", index.lba());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(CdText text, int track) throws IOException {
        json.writeObjectFieldStart("text");
        for (Map.Entry<CdText.Field, String> word : text.of(track).entrySet()) {
            json.writeStringField(word.getKey().name().toLowerCase(Locale.ROOT), word.getValue());
        }
        json.writeEndObject();
    }
}
