// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.image.DiscImage;
import spindle.image.Extent;
import spindle.image.attachment.TocEntry;
import spindle.image.probe.ContentProbe;
import spindle.io.Remedy;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** What a sheet says a track is, twice: MODE of its section, and Control of its entry. The sectors tell which is right. */
final class TrackWords {
    private static final int DATA = 4;

    private final CcdLines lines;

    TrackWords(CcdLines lines) {
        this.lines = lines;
    }

    /** {@return the entries whose Control says another kind than the sectors are} */
    List<SheetFinding> findings() throws IOException {
        List<SheetFinding> findings = new ArrayList<>();
        for (TocEntry entry : lines.toc()) {
            Optional<TrackMode> mode = entry.isTrack() ? content(entry.point()) : Optional.empty();
            boolean data = (entry.control() & DATA) != 0;
            if (mode.isPresent() && mode.get().isData() != data) {
                String what = "track " + entry.point() + " has Control for " + (data ? "data" : "audio")
                        + ", and its sectors are " + mode.get();
                SheetMend mend = lines.at(entry.line()).map(this::byContent).orElse(SheetMend.NONE);
                SheetPlace place = new SheetPlace(entry.line(), 0);
                findings.add(
                        new SheetFinding("mode-mismatch", SheetFinding.Weight.WARNING, place, what, Remedy.NONE, mend));
            }
        }
        return findings;
    }

    /** {@return what the sectors of a track are, where they tell} */
    private Optional<TrackMode> content(int number) throws IOException {
        Optional<Track> track = lines.evidence().track(number);
        if (track.isEmpty() || isScrambled()) {
            return Optional.empty();
        }
        DiscImage image = lines.evidence().image().orElseThrow();
        Track found = track.get();
        for (Extent extent : image.sectors(found).extents()) {
            Optional<Extent> body = extent.within(found.index1(), found.end());
            if (body.isPresent()) {
                Extent run = body.get();
                return ContentProbe.mode(
                        run.source(),
                        run.offset(),
                        run.stride(),
                        SectorLayout.RAW_2352,
                        run.range().count());
            }
        }
        return Optional.empty();
    }

    private boolean isScrambled() {
        return lines.named("Disc")
                .flatMap(disc -> disc.find("DataTracksScrambled"))
                .filter(said -> !said.value().equals("0"))
                .isPresent();
    }

    /** Writes MODE and Control of the track of a section as its sectors are. */
    SheetMend byContent(IniSection section) {
        int number = lines.entry(section).map(TocEntry::point).orElseGet(() -> trackOf(section));
        try {
            return content(number).map(mode -> written(number, mode)).orElse(SheetMend.NONE);
        } catch (IOException e) {
            return SheetMend.NONE; // what cannot be read proves nothing
        }
    }

    /** {@return the number of the track of a section; 0 where it has none that is plain} */
    private static int trackOf(IniSection section) {
        String number = section.numberAfter("TRACK").orElse("");
        return number.matches("[0-9]{1,2}") ? Integer.parseInt(number) : 0;
    }

    private SheetMend written(int number, TrackMode mode) {
        List<SheetEdit> edits = new ArrayList<>();
        String word = mode == TrackMode.AUDIO ? "0" : mode == TrackMode.MODE1 ? "1" : "2";
        lines.track(number).ifPresent(section -> edits.addAll(lines.values(section, "MODE", word)));
        for (IniSection section : lines.numbered("Entry")) {
            Optional<TocEntry> entry = lines.entry(section).filter(each -> each.isTrack() && each.point() == number);
            boolean other = entry.isPresent() && ((entry.get().control() & DATA) != 0) != mode.isData();
            if (other) {
                String control = String.format("0x%02x", entry.get().control() ^ DATA);
                edits.addAll(lines.values(section, "Control", control));
            }
        }
        return edits.isEmpty() ? SheetMend.NONE : new SheetMend("the sectors are so", edits);
    }
}
