// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.io.Amounts;
import spindle.verify.SectorMap;
import spindle.verify.SectorState;

/** What the drawings of a disc show, in words: the colours with the sectors of each, and a sentence for who does not see them. */
final class Legend {
    private final Examined examined;
    private final Markup out;

    Legend(Examined examined, Markup out) {
        this.examined = examined;
        this.out = out;
    }

    /** Writes what the colours mean. */
    void colours() {
        out.begin("ul", "class", "legend");
        counts().forEach((state, count) -> entry("k-" + state.word(), state.title() + ": " + amount(count)));
        List.of(
                        Map.entry("gap", "pregap"),
                        Map.entry("volume", "file system"),
                        Map.entry("claimed", "in files"),
                        Map.entry("unclaimed", "claimed by no file"),
                        Map.entry("mark error", "a finding"))
                .forEach(row -> entry(row.getKey(), row.getValue()));
        out.end().line();
    }

    private void entry(String swatch, String words) {
        out.begin("li")
                .with("span", "", "class", "swatch " + swatch)
                .text(words)
                .end();
    }

    /** {@return sectors by what they are; where a cell of the map stands for several, all are what the most remarkable is} */
    private Map<SectorState, Long> counts() {
        SectorMap map = examined.map();
        LbaRange range = map.range();
        Map<SectorState, Long> counts = new EnumMap<>(SectorState.class);
        for (int lba = range.start(); lba < range.end(); lba += map.cellSectors()) {
            long sectors = Math.min(map.cellSectors(), range.end() - lba);
            counts.merge(map.state(lba), sectors, Long::sum);
        }
        return counts;
    }

    private String amount(long sectors) {
        String about = examined.map().cellSectors() > 1 ? "about " : "";
        return about + Amounts.of(sectors, "sector");
    }

    /**
     * Writes what the strip shows.
     *
     * @param id names the text, which describes the drawing
     */
    void sentence(String id, Claims claims) {
        String sectors = counts().entrySet().stream()
                .map(entry -> entry.getKey().title() + ": " + amount(entry.getValue()))
                .collect(Collectors.joining("; "));
        StringBuilder text = new StringBuilder("From the top: sessions, tracks with their pregaps, file systems, what"
                + " sectors are, sectors that files claim or none does, findings. In numbers: ");
        text.append(sectors).append('.');
        for (Track track : examined.image().disc().tracks()) {
            if (examined.trees().containsKey(track.number())) {
                long free = claims.unclaimed(track.index1(), track.end(), Integer.MAX_VALUE).stream()
                        .mapToLong(run -> run.to() - run.from())
                        .sum();
                text.append(" Track ")
                        .append(track.number())
                        .append(": ")
                        .append(amount(free))
                        .append(" claimed by no file.");
            }
        }
        out.with("p", text.toString(), "class", "summary", "id", id);
    }
}
