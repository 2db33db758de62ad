// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.sheet.SheetText;

/** Tells a CUE sheet by the lines at its beginning. */
final class CueLikeness {
    private CueLikeness() {}

    static Match of(Probe probe) throws IOException {
        if (EmbeddedSheet.isIn(probe.source())) {
            return Match.CERTAIN;
        }
        Match byName = probe.extension().equals(CueFormat.ID) ? Match.NAME : Match.NO;
        byte[] head = probe.head();
        Optional<Charset> unicode = SheetText.unicode(head);
        if (unicode.isEmpty() && isBinary(head)) {
            return byName;
        }
        String text = new String(head, unicode.isPresent() ? unicode.get() : StandardCharsets.ISO_8859_1);
        CueLexer lexer = new CueLexer(whole(text, head.length));
        Match best = byName;
        while (lexer.nextLine()) {
            Optional<Match> match = line(lexer, byName);
            if (match.isPresent() && match.get() != Match.POSSIBLE) {
                return match.get();
            }
            best = match.isPresent() ? Match.POSSIBLE : best;
        }
        return best;
    }

    /** {@return the text without its byte order mark, and without the line at its end that may be cut} */
    private static String whole(String text, int bytes) {
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        int to = bytes < Probe.HEAD_BYTES || end < 0 ? text.length() : end;
        return text.substring(from, Math.max(from, to));
    }

    /** {@return what one line says, where it says something: NO of a file that is something else} */
    private static Optional<Match> line(CueLexer lexer, Match byName) {
        String command = lexer.word().toUpperCase(Locale.ROOT);
        return switch (command) {
            case "TRACK" ->
                !isNumber(lexer.word())
                        ? Optional.of(Match.NO)
                        : lexer.word().isEmpty() ? Optional.empty() : Optional.of(Match.CERTAIN);
            case "INDEX" ->
                when(isNumber(lexer.word()) && CueTime.parse(lexer.rest()).isPresent(), Match.CERTAIN);
            case "FILE" ->
                when(FileWord.isKnown(FileArgument.parse(lexer.rest()).type()), Match.POSSIBLE);
            // The first lines of a cdrdao TOC and of a CloneCD sheet.
            case "CD_DA", "CD_ROM", "CD_ROM_XA", "CD_I", "CD_TEXT", "[CLONECD]" -> Optional.of(Match.NO);
            case "REM", "CATALOG", "TITLE", "PERFORMER", "CDTEXTFILE", "SONGWRITER" ->
                when(byName == Match.NAME, Match.POSSIBLE);
            default -> Optional.empty();
        };
    }

    private static Optional<Match> when(boolean condition, Match match) {
        return condition ? Optional.of(match) : Optional.empty();
    }

    private static boolean isNumber(String word) {
        return CueTime.number(word) >= 0;
    }

    /** {@return whether bytes hold what no text does: control characters other than those for layout} */
    private static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                return true;
            }
        }
        return false;
    }
}
