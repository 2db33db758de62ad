// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Track;
import spindle.format.ReadOptions;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetEvidence;
import spindle.format.sheet.SheetInspection;
import spindle.image.DiscImage;
import spindle.io.FileBytes;
import spindle.io.SpindleException;

/** Finds faults of TOCs, and mends names, modes, pieces of files, codes, quotes and words. */
final class TocInspection implements SheetInspection {
    /** What places of a sheet that is read again begin with. */
    private static final String NAME = "toc";

    private static final Pattern TRACK = Pattern.compile("(.*\\bTRACK\\s+)(\\w+)(.*)");
    private static final Pattern CATALOG = Pattern.compile("(.*\\bCATALOG\\s*\")([^\"]*)(\".*)");
    private static final Pattern ISRC = Pattern.compile("(.*\\bISRC\\s*\")([^\"]*)(\".*)");
    /** The first quote of a line and the last, between which a text stands that has others. */
    private static final Pattern TEXT = Pattern.compile("([^\"]*\")(.*)(\"[^\"]*)");

    private static final Pattern WORD_OR_TEXT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|//.*|[A-Za-z_][A-Za-z_0-9]*");

    @Override
    public DiscImage open(FileBytes sheet, Notices notices) throws IOException {
        return TocReader.open(sheet, notices);
    }

    @Override
    public List<SheetFinding> more(SheetEvidence evidence) throws IOException {
        return sheet(evidence)
                .map(sheet -> new PieceLayout(sheet, evidence, NAME).findings())
                .orElse(List.of());
    }

    /** {@return what a TOC says, as far as it is understood} */
    private static Optional<TocSheet> sheet(SheetEvidence evidence) {
        byte[] text = String.join("\n", evidence.lines()).getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of(
                    TocParser.parse(NAME, text, new Notices(NAME, ReadOptions.DEFAULT, Notices.Faults.PASSED)));
        } catch (SpindleException e) {
            return Optional.empty(); // the reader said why
        }
    }

    @Override
    public SheetMend mend(SheetFinding finding, SheetEvidence evidence) {
        int line = finding.place().line();
        return switch (finding.rule()) {
            case "file-name" -> fileName(line, evidence);
            case "mode-mismatch", "size-mismatch" -> mode(line, evidence);
            case "datafile" -> dataFile(line, evidence);
            case "catalog" -> code(line, CATALOG, text -> Mcn.read(text.strip()).map(Mcn::digits), evidence);
            case "isrc" -> code(line, ISRC, text -> Isrc.read(text).map(Isrc::code), evidence);
            case "quotes" -> escaped(line, evidence);
            case "keyword" -> upperCase(line, evidence);
            default -> SheetMend.NONE;
        };
    }

    private static SheetMend fileName(int line, SheetEvidence evidence) {
        Optional<FileStep> words = FileStep.parse(evidence.line(line));
        Optional<String> there =
                step(line, evidence).flatMap(step -> evidence.beside().nameOf(step.file()));
        return words.isEmpty() || there.isEmpty()
                ? SheetMend.NONE
                : evidence.rewritten(line, words.get().named(there.get()).line(), "the file is there");
    }

    private static Optional<TocSheet.Step> step(int line, SheetEvidence evidence) {
        return sheet(evidence).stream()
                .flatMap(sheet -> sheet.tracks().stream())
                .flatMap(track -> track.steps().stream())
                .filter(step -> lineOf(step.place()) == line)
                .findFirst();
    }

    private static int lineOf(String place) {
        return SheetPlace.parse(place, NAME).map(told -> told.place().line()).orElse(0);
    }

    /** Writes the word for what the sectors of a track are. What was audio takes its pieces as sectors then. */
    private static SheetMend mode(int line, SheetEvidence evidence) {
        Matcher words = TRACK.matcher(evidence.line(line));
        Optional<TocSheet.TrackLines> lines = sheet(evidence).stream()
                .flatMap(sheet -> sheet.tracks().stream())
                .filter(track -> lineOf(track.place()) == line)
                .findFirst();
        Optional<TocMode> mode =
                lines.flatMap(track -> evidence.track(track.number())).flatMap(track -> modeOf(track, evidence));
        if (!words.matches() || mode.isEmpty() || mode.get() == lines.get().mode()) {
            return SheetMend.NONE;
        }
        List<SheetEdit> edits = new ArrayList<>();
        edits.add(SheetEdit.to(line, words.group(1) + mode.get() + words.group(3)));
        if (lines.get().mode() == TocMode.AUDIO) {
            for (TocSheet.Step step : lines.get().steps()) {
                Optional<FileStep> piece = FileStep.parse(evidence.line(lineOf(step.place())));
                if (!step.file().isEmpty() && piece.isEmpty()) {
                    return SheetMend.NONE;
                }
                piece.ifPresent(each -> edits.add(
                        SheetEdit.to(lineOf(step.place()), each.fromAudio().line())));
            }
        }
        return new SheetMend("the sectors are so", edits);
    }

    private static Optional<TocMode> modeOf(Track track, SheetEvidence evidence) {
        return TocMode.of(
                track.mode(), evidence.image().orElseThrow().storage(track).layout());
    }

    private static SheetMend dataFile(int line, SheetEvidence evidence) {
        Optional<TocSheet.TrackLines> lines = sheet(evidence).stream()
                .flatMap(sheet -> sheet.tracks().stream())
                .filter(track -> track.steps().stream().anyMatch(step -> lineOf(step.place()) == line))
                .findFirst();
        Optional<FileStep> words = FileStep.parse(evidence.line(line));
        return lines.isEmpty() || words.isEmpty()
                ? SheetMend.NONE
                : evidence.rewritten(
                        line, words.get().asData(lines.get().stride(), 1).line(), "it names the same bytes");
    }

    private static SheetMend code(
            int line, Pattern pattern, Function<String, Optional<String>> read, SheetEvidence evidence) {
        Matcher words = pattern.matcher(evidence.line(line));
        Optional<String> code = words.matches() ? read.apply(words.group(2)) : Optional.empty();
        return code.map(each -> evidence.rewritten(line, words.group(1) + each + words.group(3), "it is the same code"))
                .orElse(SheetMend.NONE);
    }

    private static SheetMend escaped(int line, SheetEvidence evidence) {
        Matcher text = TEXT.matcher(evidence.line(line));
        if (!text.matches()) {
            return SheetMend.NONE;
        }
        String words = text.group(2).replaceAll("\\\\([\"\\\\])", "$1").replaceAll("([\"\\\\])", "\\\\$1");
        return evidence.rewritten(
                line, text.group(1) + words + text.group(3), "a text ends at the last quote of its line");
    }

    private static SheetMend upperCase(int line, SheetEvidence evidence) {
        String words = WORD_OR_TEXT
                .matcher(evidence.line(line))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("\"") || found.group().startsWith("//")
                                ? found.group()
                                : found.group().toUpperCase(Locale.ROOT)));
        return evidence.rewritten(line, words, "cdrdao knows its words in upper case alone");
    }
}
