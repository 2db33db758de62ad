// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetEvidence;
import spindle.format.sheet.SheetInspection;
import spindle.image.DiscImage;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocTime;
import spindle.io.FileBytes;

/** Finds faults of CCD sheets, and mends counts, places, kinds of tracks and codes. */
final class CcdInspection implements SheetInspection {
    @Override
    public DiscImage open(FileBytes sheet, Notices notices) throws IOException {
        return CcdReader.open(sheet, notices);
    }

    @Override
    public Told at(SheetEvidence evidence) throws IOException {
        CcdLines lines = CcdLines.of(evidence);
        return new Told() {
            @Override
            public List<SheetFinding> more() throws IOException {
                List<SheetFinding> findings = new ArrayList<>(new TocCounts(lines).findings());
                findings.addAll(new TrackWords(lines).findings());
                return findings;
            }

            @Override
            public SheetMend mend(SheetFinding finding) throws IOException {
                Optional<IniSection> section = lines.at(finding.place().line());
                return section.isEmpty() ? SheetMend.NONE : change(finding, lines, section.get());
            }
        };
    }

    private static SheetMend change(SheetFinding finding, CcdLines lines, IniSection section) throws IOException {
        return switch (finding.rule()) {
            case "toc-entries" ->
                values(
                        lines,
                        section,
                        "so many are there",
                        "TocEntries",
                        Integer.toString(lines.numbered("Entry").size()));
            case "toc-time", "invalid" -> place(lines, section);
            case "mode-mismatch", "mode" -> new TrackWords(lines).byContent(section);
            case "index" -> index(lines, section);
            case "duplicate" -> withoutSecond(lines, section);
            case "flags" -> flags(lines, section);
            case "isrc" ->
                section.find("ISRC")
                        .flatMap(entry -> Isrc.read(entry.value()))
                        .map(isrc -> values(lines, section, "it is the same code", "ISRC", isrc.code()))
                        .orElse(SheetMend.NONE);
            case "mcn" ->
                section.find("CATALOG")
                        .flatMap(entry -> Mcn.read(entry.value()))
                        .map(mcn ->
                                values(lines, section, "it is a UPC, whose check digit fits", "CATALOG", mcn.digits()))
                        .orElse(SheetMend.NONE);
            default -> SheetMend.NONE;
        };
    }

    private static SheetMend values(CcdLines lines, IniSection section, String proof, String... keysAndValues) {
        List<SheetEdit> edits = lines.values(section, keysAndValues);
        return edits.isEmpty() ? SheetMend.NONE : new SheetMend(proof, edits);
    }

    /** Of an LBA and an MSF that differ, one is where the image has the track, or its end. */
    private static SheetMend place(CcdLines lines, IniSection section) throws IOException {
        Optional<TocEntry> entry = lines.entry(section);
        OptionalInt there = entry.isEmpty() ? OptionalInt.empty() : new TocWitness(lines).lba(entry.get());
        if (there.isEmpty()) {
            return SheetMend.NONE;
        }
        int lba = there.getAsInt();
        TocTime time = entry.get().time();
        boolean msf = TocTime.lbaOf(time.minutes(), time.seconds(), time.frames()) == lba;
        if (!msf && time.lba() != lba) {
            return SheetMend.NONE;
        }
        TocTime right = TocTime.ofLba(lba);
        return values(
                lines,
                section,
                "the image has it there",
                "PMin",
                Integer.toString(right.minutes()),
                "PSec",
                Integer.toString(right.seconds()),
                "PFrame",
                Integer.toString(right.frames()),
                "PLBA",
                Integer.toString(lba));
    }

    /** Writes index 1 where LBA and MSF of the table of contents agree, in a section that has no other index. */
    private static SheetMend index(CcdLines lines, IniSection section) {
        long indexes = section.entries().stream()
                .filter(entry -> IniSection.after(entry.key(), "INDEX").isPresent())
                .count();
        boolean one = lines.toc().stream().map(TocEntry::session).distinct().count() == 1;
        String number = section.numberAfter("TRACK").orElse("");
        return lines.toc().stream()
                .filter(entry -> one && indexes == 1 && number.equals(Integer.toString(entry.point())))
                .filter(entry -> TocTime.ofLba(entry.time().lba()).equals(entry.time()))
                .findFirst()
                .map(entry -> values(
                        lines,
                        section,
                        "LBA and MSF of its entry agree",
                        "INDEX 1",
                        Integer.toString(entry.time().lba())))
                .orElse(SheetMend.NONE);
    }

    /** Takes out a section that says what another of its name says. */
    private static SheetMend withoutSecond(CcdLines lines, IniSection section) {
        boolean same = lines.sections().stream()
                .anyMatch(other -> other.line() < section.line()
                        && other.isNamed(section.name())
                        && words(other).equals(words(section)));
        if (!same) {
            return SheetMend.NONE;
        }
        List<SheetEdit> edits = new ArrayList<>(List.of(SheetEdit.without(section.line())));
        section.entries().forEach(entry -> edits.add(SheetEdit.without(entry.line())));
        return new SheetMend("both say the same", edits);
    }

    private static List<String> words(IniSection section) {
        return section.entries().stream()
                .map(entry -> entry.key() + "=" + entry.value())
                .toList();
    }

    private static SheetMend flags(CcdLines lines, IniSection section) {
        String known = section.find("FLAGS").map(IniSection.Entry::value).stream()
                .flatMap(value -> Stream.of(value.split("\\s+")))
                .filter(word -> Stream.of(ControlFlag.values())
                        .anyMatch(flag -> flag.word().equalsIgnoreCase(word)))
                .collect(Collectors.joining(" "));
        return values(lines, section, "no program knows the others", "FLAGS", known);
    }
}
