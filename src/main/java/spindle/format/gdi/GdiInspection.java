// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetEvidence;
import spindle.format.sheet.SheetInspection;
import spindle.image.DiscImage;
import spindle.io.FileBytes;
import spindle.io.Remedy;
import spindle.sector.RawSector;

/** Finds faults of GDI sheets, and mends names, kinds, sizes and places of tracks, and their number. */
final class GdiInspection implements SheetInspection {
    @Override
    public DiscImage open(FileBytes sheet, Notices notices) throws IOException {
        return GdiReader.open(sheet, notices);
    }

    @Override
    public Told at(SheetEvidence evidence) {
        return new Told() {
            @Override
            public List<SheetFinding> more() throws IOException {
                return misplaced(evidence);
            }

            @Override
            public SheetMend mend(SheetFinding finding) {
                return change(finding, evidence);
            }
        };
    }

    /** {@return the tracks that lie elsewhere than their sectors say} */
    private static List<SheetFinding> misplaced(SheetEvidence evidence) throws IOException {
        List<SheetFinding> findings = new ArrayList<>();
        if (evidence.image().isEmpty()) {
            return findings;
        }
        Map<Integer, Integer> places = new TrackPlaces(evidence.image().get()).find();
        Map<Integer, GdiLine> lines = lines(evidence);
        lines.forEach((number, line) -> {
            int there = places.getOrDefault(line.track(), line.lba());
            if (there != line.lba()) {
                String what = "track " + line.track() + " is placed at " + Msf.describe(line.lba())
                        + ", and by its contents it lies at " + Msf.describe(there);
                SheetFinding finding = new SheetFinding(
                        "track-place",
                        SheetFinding.Weight.WARNING,
                        new SheetPlace(number, 0),
                        what,
                        Remedy.NONE,
                        SheetMend.NONE);
                findings.add(finding.with(moved(number, line.at(there), lines, evidence)));
            }
        });
        return findings;
    }

    /** Moves a track, where it keeps its place in the order of tracks and overlaps none. */
    private static SheetMend moved(int number, GdiLine moved, Map<Integer, GdiLine> lines, SheetEvidence evidence) {
        int count =
                evidence.track(moved.track()).map(track -> track.body().count()).orElse(0);
        int written = lines.getOrDefault(number, moved).lba();
        boolean fixed =
                written == 0 || written == Medium.HIGH_DENSITY_LBA; // where an area begins, whatever headers say
        boolean fits = !fixed
                && lines.values().stream()
                        .filter(other -> other.track() != moved.track())
                        .allMatch(other -> other.track() < moved.track()
                                ? other.lba() < moved.lba()
                                : other.lba() >= moved.lba() + count);
        return fits
                ? evidence.rewritten(number, GdiPrinter.line(moved), "its sectors say where they lie")
                : SheetMend.NONE;
    }

    private static SheetMend change(SheetFinding finding, SheetEvidence evidence) {
        int number = finding.place().line();
        return switch (finding.rule()) {
            case "file-name", "track-line", "mode-mismatch", "size-mismatch" -> track(number, evidence);
            case "track-count" -> count(evidence);
            case "invalid" -> invalid(number, evidence);
            default -> SheetMend.NONE;
        };
    }

    /** Writes a line as its file proves it. */
    private static SheetMend track(int number, SheetEvidence evidence) {
        Optional<GdiLine> line = GdiLine.parse(evidence.line(number).strip());
        Optional<String> there = line.flatMap(each -> evidence.beside().nameOf(each.file()));
        if (there.isEmpty()) {
            return SheetMend.NONE;
        }
        GdiLine named = line.get().named(there.get());
        GdiLine mended = evidence.track(named.track())
                .map(track -> named.of(
                        track.mode(),
                        evidence.image().orElseThrow().storage(track).layout()))
                .orElse(named);
        return evidence.rewritten(number, GdiPrinter.line(mended), "the file is there, and holds that");
    }

    private static SheetMend count(SheetEvidence evidence) {
        return evidence.rewritten(1, Integer.toString(lines(evidence).size()), "so many lines are there");
    }

    private static SheetMend invalid(int number, SheetEvidence evidence) {
        if (number == 1 && evidence.line(1).isBlank() && evidence.lines().size() > 1) {
            return new SheetMend("the line is empty", List.of(SheetEdit.without(1)));
        }
        String words = evidence.line(number).strip();
        if (number == 1 && words.matches("[1-9]\\d\\d")) {
            return count(evidence); // no disc has so many
        }
        Optional<GdiLine> line = GdiLine.parse(words);
        if (number == 1 && line.isPresent()) {
            String count = Integer.toString(lines(evidence).size());
            return new SheetMend(
                    "so many lines are there", List.of(new SheetEdit(1, List.of(count, evidence.line(1)))));
        }
        boolean audio = line.isPresent()
                && !line.get().isData()
                && GdiSectors.declared(line.get()).isEmpty();
        OptionalLong bytes = audio ? evidence.beside().lengthOf(line.get().file()) : OptionalLong.empty();
        return bytes.isPresent() && (bytes.getAsLong() - line.get().offset()) % RawSector.BYTES == 0
                ? evidence.rewritten(number, GdiPrinter.line(line.get().ofRawSectors()), "audio has no other size")
                : SheetMend.NONE;
    }

    private static Map<Integer, GdiLine> lines(SheetEvidence evidence) {
        Map<Integer, GdiLine> lines = new TreeMap<>();
        for (int i = 1; i <= evidence.lines().size(); i++) {
            Optional<GdiLine> line = GdiLine.parse(evidence.line(i).strip());
            if (line.isPresent()) {
                lines.put(i, line.get());
            }
        }
        return lines;
    }
}
