// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.List;
import java.util.Locale;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.io.Amounts;
import spindle.verify.SectorMap;

/** Audio tracks as wave forms: the highest and the lowest sample of each stretch, and the peak. */
final class Waves {
    /** Columns of all tracks of a disc together: the page stays small. */
    private static final int MOST_COLUMNS = 24_000;

    private static final int MOST_OF_TRACK = 800;
    /** Full scale of the map. */
    private static final double FULL_SCALE = 128;

    private Waves() {}

    /** Writes the audio tracks, where there are some. */
    static void write(Examined examined, String id, Markup out) {
        List<Track> tracks = examined.image().disc().tracks().stream()
                .filter(track -> !track.mode().isData() && track.range().count() > 0)
                .toList();
        if (tracks.isEmpty()) {
            return;
        }
        int columns = Math.min(MOST_OF_TRACK, MOST_COLUMNS / tracks.size());
        out.begin("section", "aria-labelledby", id);
        out.with("h3", "Audio", "id", id);
        for (Track track : tracks) {
            out.begin("figure", "class", "wave");
            wave(track, examined.map(), columns, out);
            out.with("figcaption", caption(track, examined)).end().line();
        }
        out.end().line();
    }

    private static String caption(Track track, Examined examined) {
        StringBuilder caption = new StringBuilder("Track " + track.number());
        examined.image()
                .disc()
                .text()
                .of(track.number())
                .values()
                .forEach(word -> caption.append(", ").append(word));
        caption.append(": ").append(peak(track, examined.map()));
        int gap = track.pregap().count();
        return gap == 0
                ? caption.toString()
                : caption.append(", pregap of " + Amounts.of(gap, "sector")).toString();
    }

    private static String peak(Track track, SectorMap map) {
        int peak = 0;
        for (int lba = track.start(); lba < track.end(); lba += map.cellSectors()) {
            peak = Math.max(peak, Math.max(map.high(lba), -map.low(lba)));
        }
        return peak == 0 ? "silence" : "peak " + Math.round(20 * Math.log10(peak / FULL_SCALE)) + " dB of full scale";
    }

    private static void wave(Track track, SectorMap map, int most, Markup out) {
        LbaRange range = track.range();
        int columns = Math.min(most, Math.max(1, range.count()));
        out.begin(
                "svg",
                "viewBox",
                "0 -128 " + columns + " 256",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                "wave form of track " + track.number() + ", " + peak(track, map));
        if (track.pregap().count() > 0) {
            double gap = (double) columns * track.pregap().count() / range.count();
            out.begin(
                            "rect",
                            "class",
                            "gap",
                            "x",
                            "0",
                            "y",
                            "-128",
                            "width",
                            String.format(Locale.ROOT, "%.1f", gap),
                            "height",
                            "256")
                    .with("title", "pregap")
                    .end();
        }
        out.empty("path", "class", "samples", "d", outline(range, map, columns));
        out.end();
    }

    /** {@return the outline: the highest samples from the left to the right, the lowest ones back} */
    private static String outline(LbaRange range, SectorMap map, int columns) {
        StringBuilder path = new StringBuilder("M0 0");
        StringBuilder below = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            int from = range.start() + (int) ((long) range.count() * column / columns);
            int to = range.start() + (int) ((long) range.count() * (column + 1) / columns);
            int low = 0;
            int high = 0;
            for (int lba = from; lba < Math.max(to, from + 1); lba += map.cellSectors()) {
                low = Math.min(low, map.low(lba));
                high = Math.max(high, map.high(lba));
            }
            path.append('V').append(-high).append('H').append(column + 1);
            below.insert(0, "V" + -low + "H" + column);
        }
        return path.append(below).append('Z').toString();
    }
}
