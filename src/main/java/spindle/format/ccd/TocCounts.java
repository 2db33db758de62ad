// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocTime;
import spindle.io.Remedy;

/** Counts the tracks and sessions of a sheet, and compares what it says of their number. */
final class TocCounts {
    private final CcdLines lines;
    private final List<SheetFinding> findings = new ArrayList<>();

    TocCounts(CcdLines lines) {
        this.lines = lines;
    }

    List<SheetFinding> findings() {
        List<TocEntry> toc = lines.toc();
        Map<Integer, IntSummaryStatistics> tracks = toc.stream()
                .filter(TocEntry::isTrack)
                .collect(Collectors.groupingBy(TocEntry::session, Collectors.summarizingInt(TocEntry::point)));
        for (TocEntry entry : toc) {
            IntSummaryStatistics own = tracks.get(entry.session());
            if (own != null && entry.point() == TocEntry.FIRST_TRACK) {
                bound(entry, "first", own.getMin());
            } else if (own != null && entry.point() == TocEntry.LAST_TRACK) {
                bound(entry, "last", own.getMax());
            }
        }
        sessions(tracks.size());
        return findings;
    }

    private void bound(TocEntry entry, String which, int track) {
        TocTime time = entry.time();
        Optional<IniSection> section = lines.at(entry.line());
        if (time.minutes() == track || section.isEmpty()) {
            return;
        }
        int lba = TocTime.lbaOf(track, time.seconds(), time.frames());
        List<SheetEdit> edits =
                lines.values(section.get(), "PMin", Integer.toString(track), "PLBA", Integer.toString(lba));
        String what = "session " + entry.session() + " has track " + time.minutes() + " for its " + which
                + ", and by its entries that is track " + track;
        boolean proven = !edits.isEmpty() && hasSections();
        add("track-count", entry.line(), what, proven ? new SheetMend("so many are there", edits) : SheetMend.NONE);
    }

    /** {@return whether sections of tracks, where there are any, are those of the entries} */
    private boolean hasSections() {
        List<TocEntry> tracks = lines.toc().stream().filter(TocEntry::isTrack).toList();
        int sections = lines.numbered("TRACK").size();
        return sections == 0
                || (sections == tracks.size()
                        && tracks.stream()
                                .allMatch(track -> lines.track(track.point()).isPresent()));
    }

    private void sessions(int there) {
        Optional<IniSection> disc = lines.named("Disc");
        Optional<IniSection.Entry> said = disc.flatMap(section -> section.find("Sessions"));
        if (said.isEmpty() || there == 0 || said.get().value().equals(Integer.toString(there))) {
            return;
        }
        String what = "Sessions=" + said.get().value() + ", and the entries have " + there;
        List<SheetEdit> edits = lines.values(disc.get(), "Sessions", Integer.toString(there));
        boolean proven = lines.numbered("Session").size() == there;
        add(
                "session-count",
                said.get().line(),
                what,
                proven ? new SheetMend("so many are there", edits) : SheetMend.NONE);
    }

    private void add(String rule, int line, String what, SheetMend mend) {
        SheetPlace place = new SheetPlace(line, 0);
        findings.add(new SheetFinding(rule, SheetFinding.Weight.WARNING, place, what, Remedy.NONE, mend));
    }
}
