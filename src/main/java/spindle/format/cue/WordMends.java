// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.format.SheetEdit;
import spindle.format.SheetMend;

/** Mends a line by what stands in it, and by what its track holds. */
final class WordMends {
    private static final Pattern INDEX = Pattern.compile("(?i)(INDEX\\s+\\d+\\s+|PREGAP\\s+|POSTGAP\\s+)(.*)");
    private static final Pattern TRACK = Pattern.compile("(?i)(TRACK\\s+\\d+\\s+)(\\S+)(.*)");

    private final CueSheet sheet;
    private final CueLines lines;
    private final CueContent content;

    WordMends(CueSheet sheet, CueLines lines, CueContent content) {
        this.sheet = sheet;
        this.lines = lines;
        this.content = content;
    }

    /** Closes quotes at the end of a line. */
    SheetMend closed(int line) {
        return replace(
                line,
                lines.line(line).stripTrailing().substring(lines.indent(line).length()) + '"',
                "a text ends with its line");
    }

    /** Keeps what nobody reads at the end of a line as a remark. */
    SheetMend withoutRest(int line) {
        String whole = lines.line(line).strip();
        int end = endOfRead(whole);
        String rest = whole.substring(end).strip();
        if (end == 0 || rest.isEmpty()) {
            return SheetMend.NONE;
        }
        String indent = lines.indent(line);
        boolean junk = rest.chars().noneMatch(Character::isLetterOrDigit);
        List<String> kept = junk
                ? List.of(indent + whole.substring(0, end).stripTrailing())
                : List.of(indent + whole.substring(0, end).stripTrailing(), indent + "REM " + rest);
        return new SheetMend("no program reads it", List.of(new SheetEdit(line, kept)));
    }

    private static int endOfRead(String line) {
        Matcher index = INDEX.matcher(line);
        if (index.matches()) {
            return index.start(2) + CueTime.end(index.group(2));
        }
        Matcher track = TRACK.matcher(line);
        return track.matches() ? track.end(2) : line.lastIndexOf('"') + 1;
    }

    /** Makes a remark of a line that is no command. */
    SheetMend asRemark(int line) {
        return replace(line, "REM " + lines.line(line).strip(), "a remark may say anything");
    }

    SheetMend catalog(int line) {
        String digits = lines.argument(line).replace("\"", "").strip();
        String proof = Mcn.isValid(digits)
                ? "it is a number of 13 digits"
                : "it is a UPC, whose check digit fits: an EAN that begins with 0";
        return Mcn.read(digits)
                .map(mcn -> replace(line, "CATALOG " + mcn.digits(), proof))
                .orElseGet(() -> asRemark(line));
    }

    SheetMend isrc(int line) {
        String code =
                lines.argument(line).replace("\"", "").replace("-", "").strip().toUpperCase(Locale.ROOT);
        boolean inTrack = sheet.tracks().stream()
                .anyMatch(track ->
                        track.isrc().isPresent() && track.isrc().get().code().equals(code) && track.line() < line);
        return inTrack && Isrc.isValid(code) ? replace(line, "ISRC " + code, "it is the same code") : asRemark(line);
    }

    /** Leaves out the flags that nobody knows. */
    SheetMend flags(int line) {
        String known = Stream.of(lines.argument(line).split("\\s+"))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> Stream.of(ControlFlag.values())
                                .anyMatch(flag -> flag.word().equals(word))
                        || word.equals("DATA"))
                .collect(Collectors.joining(" "));
        return known.isEmpty() ? asRemark(line) : replace(line, "FLAGS " + known, "no program knows the others");
    }

    /** Writes a time without blanks, where it is one. */
    SheetMend time(int line) {
        Matcher index = INDEX.matcher(lines.line(line).strip());
        Optional<CueTime> time = index.matches() ? CueTime.parse(index.group(2)) : Optional.empty();
        return time.filter(CueTime::isValid)
                .map(valid -> replace(line, index.group(1) + valid, "it is the same time"))
                .orElse(SheetMend.NONE);
    }

    /** Takes the mode whose word is most like the one that stands there; the content has the last word. */
    SheetMend nearestMode(int line) {
        Matcher track = TRACK.matcher(lines.line(line).strip());
        if (!track.matches()) {
            return SheetMend.NONE;
        }
        String nearest =
                CueMode.nearest(track.group(2).toUpperCase(Locale.ROOT)).word();
        return replace(
                line, track.group(1) + nearest + track.group(3), "it is the nearest word; the content checks it");
    }

    SheetMend modeByContent(int line) {
        Matcher track = TRACK.matcher(lines.line(line).strip());
        Optional<CueMode> mode = sheet.tracks().stream()
                .filter(each -> each.line() == line)
                .findFirst()
                .flatMap(each -> content.mode(each.number()));
        boolean other =
                track.matches() && mode.isPresent() && !mode.get().word().equalsIgnoreCase(track.group(2));
        return other
                ? replace(line, track.group(1) + mode.get().word() + track.group(3), "the sectors are so")
                : SheetMend.NONE;
    }

    /** A file of packs that is not there is left; a line without a name says nothing. */
    SheetMend cdTextFile(int line) {
        return lines.argument(line).replace("\"", "").isBlank() ? asRemark(line) : SheetMend.NONE;
    }

    private SheetMend replace(int line, String words, String proof) {
        String mended = lines.indent(line) + words;
        return mended.equals(lines.line(line))
                ? SheetMend.NONE
                : new SheetMend(proof, List.of(SheetEdit.to(line, mended)));
    }
}
