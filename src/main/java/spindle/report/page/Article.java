// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.io.IOException;

/**
 * The part of a page that tells of one image.
 *
 * @param id names it on the page
 * @param name the file, as it was named
 * @param state the class of its mark
 * @param summary the image in one line
 * @param html its markup
 */
public record Article(String id, String name, String state, String summary, String html) {
    /**
     * {@return the part of an image that was examined}
     *
     * @param number tells it from others of the page
     */
    public static Article of(int number, Examined examined) throws IOException {
        String id = "image-" + number;
        String name = examined.image().files().get(0).toString();
        Examined.State state = examined.state();
        String summary = Words.disc(examined.image().disc()) + ", " + state.title();
        Markup out = new Markup();
        begin(id, name, state.word(), out);
        examined.title().ifPresent(title -> out.with("p", title, "class", "title"));
        out.with("p", examined.image().format() + ", " + summary, "class", "summary");
        body(id, examined, out);
        out.end().line();
        return new Article(id, name, state.word(), summary, out.toString());
    }

    /** {@return the part of an image that could not be examined} */
    public static Article failed(int number, String name, String reason) {
        String id = "image-" + number;
        Markup out = new Markup();
        begin(id, name, "failed", out);
        out.with("p", reason, "class", "summary").end().line();
        return new Article(id, name, "failed", reason, out.toString());
    }

    private static void begin(String id, String name, String state, Markup out) {
        out.begin("article", "id", id, "aria-labelledby", id + "-name", "class", state);
        out.with("h2", name, "id", id + "-name");
    }

    private static void body(String id, Examined examined, Markup out) throws IOException {
        Claims claims = new Claims(examined.map());
        Markup files = new Markup();
        new FileTree(examined, claims, files).write(id + "-files");
        out.begin("div", "class", "disc");
        Ring.write(examined, id + "-ring", out);
        Legend legend = new Legend(examined, out);
        legend.colours();
        out.end().line();
        String strip = id + "-strip";
        buttons(strip, out);
        Strip.write(examined, strip, claims, out);
        legend.sentence(strip + "-text", claims);
        Findings.write(examined, claims, id + "-findings", strip, out);
        Tables tables = new Tables(examined, id, out);
        tables.tracks();
        tables.volumes();
        tables.ids();
        tables.hashes();
        Waves.write(examined, id + "-audio", out);
        out.raw(files.toString());
    }

    private static void buttons(String strip, Markup out) {
        out.begin("p", "class", "zoom");
        String[][] buttons = {
            {"in", "Zoom in"}, {"out", "Zoom out"}, {"left", "Move left"}, {"right", "Move right"}, {"all", "Show all"}
        };
        for (String[] button : buttons) {
            out.with("button", button[1], "type", "button", "data-strip", strip, "data-move", button[0]);
        }
        out.with("output", "", "for", strip, "aria-live", "polite").end().line();
    }
}
