// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import spindle.identity.AccurateRipId;
import spindle.identity.AccurateRipMatch;
import spindle.identity.CtdbMatch;
import spindle.identity.DiscIds;
import spindle.identity.Identity;
import spindle.identity.TrackChecksum;
import spindle.image.Finding;

/** By what databases know a disc, as JSON. */
final class IdentityJson {
    private static final HexFormat HEX = HexFormat.of();

    private IdentityJson() {}

    /** Writes it as the field {@code ids} of the object that is being written; an id that does not apply is left out. */
    static void write(JsonGenerator json, Identity identity) throws IOException {
        DiscIds ids = identity.ids();
        json.writeObjectFieldStart("ids");
        string(json, "musicBrainz", ids.musicBrainz());
        string(json, "cddb", ids.cddb());
        if (ids.accurateRip().isPresent()) {
            accurateRip(json, ids.accurateRip().get(), identity);
        }
        string(json, "ctdb", ids.ctdb());
        if (!identity.ctdb().isEmpty()) {
            ctdb(json, identity.ctdb());
        }
        if (identity.game().isPresent()) {
            json.writeObjectFieldStart("retroAchievements");
            json.writeStringField("console", identity.game().get().console());
            json.writeStringField("md5", identity.game().get().md5());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("notes");
        for (Finding finding : ids.findings()) {
            json.writeString(CommandWords.of(finding));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void string(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void accurateRip(JsonGenerator json, AccurateRipId id, Identity identity) throws IOException {
        json.writeObjectFieldStart("accurateRip");
        json.writeStringField("id", id.text());
        json.writeStringField("id1", HEX.toHexDigits(id.id1()));
        json.writeStringField("id2", HEX.toHexDigits(id.id2()));
        json.writeStringField("path", id.path());
        json.writeArrayFieldStart("tracks");
        for (TrackChecksum track : identity.checksums()) {
            json.writeStartObject();
            json.writeNumberField("number", track.track());
            json.writeNumberField("lba", track.range().start());
            json.writeNumberField("count", track.range().count());
            json.writeStringField("v1", HEX.toHexDigits(track.v1()));
            json.writeStringField("v2", HEX.toHexDigits(track.v2()));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!identity.matches().isEmpty()) {
            matches(json, identity.matches());
        }
        json.writeEndObject();
    }

    private static void ctdb(JsonGenerator json, List<CtdbMatch> matches) throws IOException {
        json.writeArrayFieldStart("ctdbMatches");
        for (CtdbMatch match : matches) {
            json.writeStartObject();
            json.writeNumberField("offset", match.offset());
            json.writeNumberField("confidence", match.confidence());
            json.writeBooleanField("disc", match.isWhole());
            json.writeArrayFieldStart("tracks");
            for (int track : match.tracks()) {
                json.writeNumber(track);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void matches(JsonGenerator json, List<AccurateRipMatch> matches) throws IOException {
        json.writeArrayFieldStart("matches");
        for (AccurateRipMatch match : matches) {
            json.writeStartObject();
            json.writeNumberField("number", match.track());
            json.writeNumberField("offset", match.offset());
            json.writeNumberField("version", match.version());
            json.writeNumberField("confidence", match.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
