// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Track;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.format.sheet.SheetEvidence;
import spindle.format.sheet.SheetInspection;

/** Finds what is wrong with a TOC beside what its reader notices, and mends names, modes, pieces of files, codes and words. */
final class TocMends implements SheetInspection.Told {
    /** What places of a sheet that is read again begin with. */
    static final String NAME = "toc";

    private static final Pattern TRACK = Pattern.compile("(.*\\bTRACK\\s+)(\\w+)(.*)");
    private static final Pattern CATALOG = Pattern.compile("(.*\\bCATALOG\\s*\")([^\"]*)(\".*)");
    private static final Pattern ISRC = Pattern.compile("(.*\\bISRC\\s*\")([^\"]*)(\".*)");
    /** The first quote of a line and the last, between which a text stands that has others. */
    private static final Pattern TEXT = Pattern.compile("([^\"]*\")(.*)(\"[^\"]*)");

    private static final Pattern WORD_OR_TEXT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|//.*|[A-Za-z_][A-Za-z_0-9]*");

    private final SheetEvidence evidence;
    private final Optional<TocSheet> sheet;
    private final Map<Integer, TocSheet.Step> steps = new HashMap<>();

    /** @param sheet what the text says, as far as it is understood; its places begin with {@link #NAME} */
    TocMends(SheetEvidence evidence, Optional<TocSheet> sheet) {
        this.evidence = evidence;
        this.sheet = sheet;
        sheet.stream()
                .flatMap(toc -> toc.tracks().stream())
                .flatMap(track -> track.steps().stream())
                .forEach(step -> steps.putIfAbsent(lineOf(step.place()), step));
    }

    @Override
    public List<SheetFinding> more() {
        return sheet.map(told -> new PieceLayout(told, evidence, NAME).findings())
                .orElse(List.of());
    }

    @Override
    public SheetMend mend(SheetFinding finding) {
        int line = finding.place().line();
        return switch (finding.rule()) {
            case "file-name" -> fileName(line);
            case "mode-mismatch", "size-mismatch" -> mode(line);
            case "datafile" -> dataFile(line);
            case "catalog" -> code(line, CATALOG, text -> Mcn.read(text.strip()).map(Mcn::digits));
            case "isrc" -> code(line, ISRC, text -> Isrc.read(text).map(Isrc::code));
            case "quotes" -> escaped(line);
            case "keyword" -> upperCase(line);
            default -> SheetMend.NONE;
        };
    }

    private SheetMend fileName(int line) {
        Optional<FileStep> words = FileStep.parse(evidence.line(line));
        Optional<String> there = step(line).flatMap(step -> evidence.beside().nameOf(step.file()));
        return words.isEmpty() || there.isEmpty()
                ? SheetMend.NONE
                : evidence.rewritten(line, words.get().named(there.get()).line(), "the file is there");
    }

    private Optional<TocSheet.Step> step(int line) {
        return Optional.ofNullable(steps.get(line));
    }

    private static int lineOf(String place) {
        return SheetPlace.parse(place, NAME).map(told -> told.place().line()).orElse(0);
    }

    /** Writes the word for what the sectors of a track are. What was audio takes its pieces as sectors then. */
    private SheetMend mode(int line) {
        Matcher words = TRACK.matcher(evidence.line(line));
        Optional<TocSheet.TrackLines> lines = sheet.stream()
                .flatMap(sheet -> sheet.tracks().stream())
                .filter(track -> lineOf(track.place()) == line)
                .findFirst();
        Optional<TocMode> mode =
                lines.flatMap(track -> evidence.track(track.number())).flatMap(track -> modeOf(track));
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

    private Optional<TocMode> modeOf(Track track) {
        return TocMode.of(
                track.mode(), evidence.image().orElseThrow().storage(track).layout());
    }

    private SheetMend dataFile(int line) {
        Optional<TocSheet.TrackLines> lines = sheet.stream()
                .flatMap(sheet -> sheet.tracks().stream())
                .filter(track -> step(line).map(track.steps()::contains).orElse(false))
                .findFirst();
        Optional<FileStep> words = FileStep.parse(evidence.line(line));
        return lines.isEmpty() || words.isEmpty()
                ? SheetMend.NONE
                : evidence.rewritten(
                        line, words.get().asData(lines.get().stride(), 1).line(), "it names the same bytes");
    }

    private SheetMend code(int line, Pattern pattern, Function<String, Optional<String>> read) {
        Matcher words = pattern.matcher(evidence.line(line));
        Optional<String> code = words.matches() ? read.apply(words.group(2)) : Optional.empty();
        return code.map(each -> evidence.rewritten(line, words.group(1) + each + words.group(3), "it is the same code"))
                .orElse(SheetMend.NONE);
    }

    private SheetMend escaped(int line) {
        Matcher text = TEXT.matcher(evidence.line(line));
        if (!text.matches()) {
            return SheetMend.NONE;
        }
        String words = text.group(2).replaceAll("\\\\([\"\\\\])", "$1").replaceAll("([\"\\\\])", "\\\\$1");
        return evidence.rewritten(
                line, text.group(1) + words + text.group(3), "a text ends at the last quote of its line");
    }

    private SheetMend upperCase(int line) {
        String words = WORD_OR_TEXT
                .matcher(evidence.line(line))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("\"") || found.group().startsWith("//")
                                ? found.group()
                                : found.group().toUpperCase(Locale.ROOT)));
        return evidence.rewritten(line, words, "cdrdao knows its words in upper case alone");
    }
}
