// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.image.Finding;
import spindle.io.Amounts;

/**
 * The disc as a strip, a unit for a sector: sessions, tracks with their gaps, file systems, what sectors are, which of them
 * files claim and which none does, and where something is wrong. The script of the page moves the window on it; without the script all of it is shown.
 */
final class Strip {
    private static final int MOST_RUNS = 1500;
    private static final int MOST_MARKS = 1000;

    private static final Row SESSIONS = new Row(0, 14);
    private static final Row TRACKS = new Row(18, 22);
    private static final Row VOLUMES = new Row(44, 10);
    private static final Row SECTORS = new Row(58, 36);
    private static final Row FILES = new Row(98, 14);
    private static final Row MARKS = new Row(116, 14);
    private static final int HEIGHT = 132;

    private final Examined examined;
    private final Markup out;
    private final LbaRange range;

    /** A row of the drawing: where it begins, and how high it is. */
    private record Row(int top, int height) {}

    private Strip(Examined examined, Markup out) {
        this.examined = examined;
        this.out = out;
        this.range = examined.map().range();
    }

    /**
     * Writes the drawing.
     *
     * @param id names it for the buttons that move its window
     * @param claims which sectors files claim
     */
    static void write(Examined examined, String id, Claims claims, Markup out) throws IOException {
        new Strip(examined, out).write(id, claims);
    }

    private void write(String id, Claims claims) {
        out.begin("div", "class", "strip", "id", id, "tabindex", "0", "role", "group", "aria-label", label());
        out.begin(
                "svg",
                "class",
                "rows",
                "role",
                "img",
                "aria-label",
                "The disc as a strip",
                "aria-describedby",
                id + "-text");
        out.begin(
                "svg",
                "class",
                "window",
                "viewBox",
                range.start() + " 0 " + Math.max(1, range.count()) + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT));
        sessions();
        tracks();
        volumes();
        for (Run run : Run.of(examined.map(), range.start(), range.end(), MOST_RUNS)) {
            rect(
                    SECTORS,
                    run.from(),
                    run.to(),
                    "k-" + run.state().word(),
                    run.state().title());
        }
        for (Run run : claims.runs(range.start(), range.end(), MOST_RUNS)) {
            rect(FILES, run.from(), run.to(), "claimed", "in files");
        }
        for (Track track : examined.image().disc().tracks()) {
            if (examined.trees().containsKey(track.number())) {
                for (Run run : claims.unclaimed(track.index1(), track.end(), MOST_RUNS)) {
                    rect(FILES, run.from(), run.to(), "unclaimed", "claimed by no file");
                }
            }
        }
        marks(claims);
        out.end();
        labels();
        out.end();
        out.end().line();
    }

    private static String label() {
        return "The disc as a strip to scale. Keys: plus and minus zoom, arrows move, 0 shows all.";
    }

    private void sessions() {
        Disc disc = examined.image().disc();
        for (Session session : disc.sessions()) {
            int from = session.tracks().get(0).start();
            rect(SESSIONS, from, session.leadOut(), "session", "session " + session.number());
        }
    }

    private void tracks() {
        for (Track track : examined.image().disc().tracks()) {
            String kind = track.mode().isData() ? "data" : "music";
            if (track.pregap().count() > 0) {
                LbaRange gap = track.pregap();
                rect(TRACKS, gap.start(), gap.end(), "gap", "pregap of track " + track.number());
            }
            rect(TRACKS, track.index1(), track.end(), kind, title(track));
        }
    }

    /** A volume that does not say how far it reaches, reaches to the end of its track. */
    private void volumes() {
        for (Track track : examined.image().disc().tracks()) {
            TrackContent content = examined.contents().get(track.number());
            for (Volume volume : content == null ? List.<Volume>of() : content.volumes()) {
                long end = volume.sectors() == 0 ? track.end() : track.index1() + volume.sectors();
                String title = (volume.kind().title() + " " + volume.label()).strip();
                rect(VOLUMES, track.index1(), (int) Math.min(track.end(), end), "volume", title);
            }
        }
    }

    private String title(Track track) {
        TrackContent content = examined.contents().get(track.number());
        StringBuilder title = new StringBuilder("track " + track.number() + ", "
                + track.mode().name() + ", " + Amounts.of(track.body().count(), "sector"));
        examined.image()
                .disc()
                .text()
                .of(track.number())
                .values()
                .forEach(word -> title.append(", ").append(word));
        if (content != null) {
            content.volumes()
                    .forEach(volume -> title.append(", ").append(volume.kind().title()));
        }
        return title.toString();
    }

    private void marks(Claims claims) {
        int marks = 0;
        for (Finding finding : examined.findings()) {
            if (finding.where().isPresent() && finding.severity() != Finding.Severity.NOTE && marks++ < MOST_MARKS) {
                LbaRange where = finding.where().get();
                String kind = finding.severity() == Finding.Severity.ERROR ? "error" : "warning";
                String files = claims.hurtIn(where);
                String title = files.isEmpty() ? finding.message() : finding.message() + ", in " + files;
                rect(MARKS, where.start(), Math.max(where.end(), where.start() + 1), "mark " + kind, title);
            }
        }
    }

    private void rect(Row row, int from, int to, String kind, String title) {
        out.begin(
                "rect",
                "class",
                kind,
                "x",
                Integer.toString(from),
                "y",
                Integer.toString(row.top()),
                "width",
                Integer.toString(Math.max(0, to - from)),
                "height",
                Integer.toString(row.height()));
        out.with("title", title + ", " + Words.range(from, to)).end().line();
    }

    /** The numbers of tracks stand outside of the window, which stretches what is in it. */
    private void labels() {
        for (Track track : examined.image().disc().tracks()) {
            double share = 100.0 * (track.index1() - range.start()) / Math.max(1, range.count());
            out.with(
                    "text",
                    Integer.toString(track.number()),
                    "class",
                    "number",
                    "x",
                    String.format(Locale.ROOT, "%.3f%%", share),
                    "y",
                    Integer.toString(TRACKS.top() + TRACKS.height() - 6),
                    "dx",
                    "3",
                    "data-lba",
                    Integer.toString(track.index1()));
        }
    }
}
