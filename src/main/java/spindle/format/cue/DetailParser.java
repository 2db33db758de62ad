// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.text.CdText;
import spindle.format.sheet.Quoted;

/** Reads the commands that say what a disc and its tracks are called, not where they lie. */
final class DetailParser {
    private final CueDraft draft;
    private final CueLexer lexer;
    private final ArgumentReader arguments;

    DetailParser(CueDraft draft) {
        this.draft = draft;
        lexer = draft.lexer;
        arguments = draft.arguments;
    }

    /** Reads a word of CD-TEXT, or a command that is unknown. */
    void word(String command, int column) {
        Optional<CdText.Field> field = field(command);
        if (field.isEmpty()) {
            boolean comment = command.startsWith(";") || command.startsWith("#") || command.startsWith("//");
            String what = comment ? "a comment without REM" : "the command " + Quoted.of(command) + " is unknown";
            draft.carry(column, comment ? "comment" : "unknown-command", what);
            return;
        }
        Map<CdText.Field, String> scope = draft.tracks.isEmpty() ? draft.words : draft.current().words;
        if (scope.containsKey(field.get())) {
            String first = scope.getOrDefault(field.get(), "");
            boolean isSame = !draft.tracks.isEmpty()
                    && draft.current().isRepeated
                    && lexer.peekRest().contains(first);
            if (!isSame) {
                draft.carry(column, "repeated", "a further " + command + "; the first counts");
            }
        } else {
            scope.put(field.get(), arguments.text());
            draft.note(command);
        }
    }

    private static Optional<CdText.Field> field(String command) {
        for (CdText.Field field : CdText.Field.values()) {
            if (field.name().equals(command)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    void flags(int column) {
        if (!draft.isInTrack("FLAGS", column)) {
            return;
        }
        boolean first = draft.current().flags.isEmpty();
        for (String word = lexer.word(); !word.isEmpty(); word = lexer.word()) {
            Optional<ControlFlag> flag = flag(word);
            if (flag.isPresent()) {
                draft.current().flags.add(flag.get());
            } else if (!word.equalsIgnoreCase("DATA")) {
                arguments.lenient(column, "flags", "the flag " + Quoted.of(word) + " is unknown, and is left out");
            }
        }
        if (first && !draft.current().flags.isEmpty()) {
            draft.note("FLAGS");
        }
    }

    private static Optional<ControlFlag> flag(String word) {
        for (ControlFlag flag : ControlFlag.values()) {
            if (flag.word().equalsIgnoreCase(word)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    void catalog(int column) {
        String written = lexer.peekRest();
        String digits = arguments.text().trim();
        if (draft.catalog.isPresent()) {
            draft.carry(column, "repeated", "a further CATALOG; the first counts");
        } else if (!Mcn.isValid(digits)) {
            draft.carry(column, "catalog", "CATALOG " + Quoted.of(digits) + " is not 13 digits");
        } else {
            if (!digits.equals(written)) {
                arguments.lenient(column, "catalog", "the number of CATALOG stands in quotes");
            }
            draft.catalog = Optional.of(new Mcn(digits));
            draft.note("CATALOG");
        }
    }

    /** Reads the catalogue number under the name that cyanrip gives it. */
    void mcn(int column) {
        boolean valid = draft.catalog.isEmpty()
                && Mcn.isValid(lexer.peekRest().replace("\"", "").strip());
        if (valid) {
            arguments.lenient(column, "catalog", "MCN is no command of a CUE sheet, and is read as CATALOG");
            draft.catalog = Optional.of(new Mcn(arguments.text().strip()));
            draft.note("CATALOG");
        } else {
            draft.carry(column, "unknown-command", "the command \"MCN\" is unknown");
        }
    }

    void isrc(int column) {
        String written = lexer.peekRest();
        String code = arguments.text().trim().replace("-", "").toUpperCase(Locale.ROOT);
        boolean early = draft.tracks.isEmpty();
        Optional<Isrc> first = early ? Optional.empty() : draft.current().isrc;
        if (first.isPresent()
                && draft.current().isRepeated
                && first.get().code().equals(code)) {
            return;
        }
        if (early || first.isPresent()) {
            draft.carry(column, "isrc", early ? "ISRC before the first TRACK" : "a further ISRC; the first counts");
        } else if (!Isrc.isValid(code)) {
            draft.carry(column, "isrc", Quoted.of(written) + " is not an ISRC");
        } else {
            if (!code.equals(written)) {
                arguments.lenient(column, "isrc", "ISRC " + Quoted.of(written) + " is read as " + code);
            }
            draft.current().isrc = Optional.of(new Isrc(code));
            draft.note("ISRC");
        }
    }

    void cdTextFile(int column) {
        String name = arguments.text();
        if (draft.cdTextFile.isPresent() || name.isEmpty()) {
            draft.carry(column, "cdtextfile", name.isEmpty() ? "CDTEXTFILE without a name" : "a further CDTEXTFILE");
            return;
        }
        draft.cdTextFile = Optional.of(new CueSheet.FileName(lexer.line(), name));
        draft.note("CDTEXTFILE");
    }
}
