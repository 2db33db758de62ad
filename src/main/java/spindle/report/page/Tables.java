// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spindle.disc.ControlFlag;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.identity.AccurateRipId;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.report.CommandWords;
import spindle.sector.Subchannel;
import spindle.verify.TrackCount;

/** The tables of tracks, volumes and ids: what {@code info --json} has, for people. */
final class Tables {
    private final Examined examined;
    private final String id;
    private final Markup out;

    Tables(Examined examined, String id, Markup out) {
        this.examined = examined;
        this.id = id;
        this.out = out;
    }

    /** Writes a table of tracks. */
    void tracks() {
        head(
                "Tracks",
                "tracks",
                List.of(
                        "Track", "Session", "Mode", "Stored", "Pregap", "Index 1", "Sectors", "Length", "Damaged",
                        "Flags", "ISRC", "More"));
        for (Session session : examined.image().disc().sessions()) {
            for (Track track : session.tracks()) {
                out.begin("tr", "data-track", Integer.toString(track.number()));
                out.with("th", Integer.toString(track.number()), "scope", "row");
                cells(track, session);
                out.end().line();
            }
        }
        foot();
    }

    private void cells(Track track, Session session) {
        Storage storage = examined.image().storage(track);
        number(session.number());
        cell(track.mode().name());
        cell(storage.layout().bytes()
                + (storage.subchannel() == Subchannel.NONE
                        ? ""
                        : " + " + storage.subchannel().bytes()));
        number(track.pregap().count());
        out.with("td", Msf.describe(track.index1()), "class", "number", "data-lba", Integer.toString(track.index1()));
        number(track.body().count());
        out.with("td", Msf.ofFrames(track.body().count()), "class", "number");
        number(examined.verification().tracks().stream()
                .filter(count -> count.track() == track.number())
                .mapToLong(TrackCount::badSectors)
                .sum());
        cell(track.control().stream().map(ControlFlag::word).collect(Collectors.joining(" ")));
        cell(track.isrc().map(isrc -> isrc.code()).orElse(""));
        cell(more(track));
    }

    private String more(Track track) {
        String text = String.join(
                ", ", examined.image().disc().text().of(track.number()).values());
        String indexes = track.indexes().stream()
                .filter(index -> index.number() > 1)
                .map(Tables::index)
                .collect(Collectors.joining(", "));
        return text.isEmpty() || indexes.isEmpty() ? text + indexes : text + ", " + indexes;
    }

    private static String index(Index index) {
        return "index " + index.number() + " at " + Msf.describe(index.lba());
    }

    /** Writes a table of volumes, systems and boot images, where there are any. */
    void volumes() {
        boolean any = examined.contents().values().stream()
                .anyMatch(each -> !each.volumes().isEmpty()
                        || !each.systems().isEmpty()
                        || !each.boot().isEmpty());
        if (!any) {
            return;
        }
        head("Volumes", "volumes", List.of("Track", "Kind", "Name", "Blocks", "Block size", "More"));
        for (Map.Entry<Integer, TrackContent> entry : examined.contents().entrySet()) {
            for (Volume volume : entry.getValue().volumes()) {
                out.begin("tr").with("th", Integer.toString(entry.getKey()), "scope", "row");
                cell(volume.kind().title());
                cell(volume.label());
                number(volume.blocks());
                number(volume.blockSize());
                cell(String.join(", ", volume.details()));
                out.end().line();
            }
            entry.getValue().systems().forEach(system -> wide(entry.getKey(), "for", system));
            entry.getValue().boot().forEach(boot -> wide(entry.getKey(), "boots", boot));
        }
        foot();
    }

    private void wide(int track, String kind, String text) {
        out.begin("tr").with("th", Integer.toString(track), "scope", "row");
        cell(kind);
        out.with("td", text, "colspan", "4").end().line();
    }

    /** Writes a table of ids, where the disc has some; and why it has not. */
    void ids() {
        head("Ids", "ids", List.of("Database", "Id"));
        examined.image().disc().mcn().ifPresent(mcn -> row("Catalogue number (MCN)", mcn.digits()));
        examined.ids().musicBrainz().ifPresent(each -> row("MusicBrainz disc id", each));
        examined.ids().cddb().ifPresent(each -> row("CDDB id", each));
        examined.ids().accurateRip().map(AccurateRipId::text).ifPresent(each -> row("AccurateRip id", each));
        examined.ids().ctdb().ifPresent(each -> row("CTDB TOC id", each));
        examined.ids().findings().forEach(each -> row("Note", CommandWords.of(each)));
        foot();
    }

    /** Writes a table of checksums, where they were asked for. */
    void hashes() {
        if (examined.hashes().isEmpty()) {
            return;
        }
        List<String> columns = Stream.concat(
                        Stream.of("File", "Bytes"),
                        Stream.of(DigestAlgorithm.values()).map(DigestAlgorithm::standardName))
                .toList();
        head("Checksums", "hashes", columns);
        for (HashedFile file : examined.hashes().get().files()) {
            out.begin("tr").with("th", file.name(), "scope", "row");
            number(file.bytes());
            for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
                cell(file.digest(algorithm).orElse(""));
            }
            out.end().line();
        }
        foot();
    }

    private void row(String name, String value) {
        out.begin("tr").with("th", name, "scope", "row");
        cell(value);
        out.end().line();
    }

    private void head(String title, String kind, List<String> columns) {
        String name = id + "-" + kind;
        out.begin("section", "aria-labelledby", name);
        out.with("h3", title, "id", name);
        out.begin("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", name);
        out.begin("table", "class", kind).begin("thead").begin("tr");
        columns.forEach(column -> out.with("th", column, "scope", "col"));
        out.end().end().begin("tbody").line();
    }

    private void foot() {
        out.end().end().end().end().line();
    }

    private void cell(String text) {
        out.with("td", text);
    }

    private void number(long number) {
        out.with("td", Amounts.number(number), "class", "number");
    }
}
