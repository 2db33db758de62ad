// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.format.CheckedSheet;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.SheetPlace;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetText;
import spindle.io.Remedy;

/** What is read here without a word, and by other programs not at all or otherwise. */
final class OtherPrograms {
    private static final Set<Charset> UNICODE = Set.of(
            StandardCharsets.US_ASCII, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final CueReading reading;
    private final byte[] bytes;
    private final CheckedSheet.Encoding encoding;
    private final CueLines lines;
    private final List<SheetFinding> findings = new ArrayList<>();

    OtherPrograms(CueReading reading, byte[] bytes, CheckedSheet.Encoding encoding) {
        this.reading = reading;
        this.bytes = bytes;
        this.encoding = encoding;
        lines = CueLines.of(reading.text().text());
    }

    List<SheetFinding> findings() {
        SheetText.unicode(bytes).ifPresent(charset -> {
            boolean utf8 = charset.equals(StandardCharsets.UTF_8);
            String what = utf8
                    ? "begins with a byte order mark, before which many programs see no command"
                    : "is " + charset + ", which few programs read";
            add(utf8 ? "byte-order-mark" : "encoding", 0, what, "write it as UTF-8 without the mark");
        });
        Charset charset = reading.text().charset();
        boolean codePage = !UNICODE.contains(charset) && encoding == CheckedSheet.Encoding.SURE;
        if (codePage) {
            add("encoding", 0, "is " + charset + ", which other systems read as other letters", "write it as UTF-8");
        }
        reading.sheet().files().forEach(this::file);
        return findings;
    }

    private void file(CueSheet.FileLine file) {
        int line = file.name().line();
        String name = file.name().name();
        if (name.indexOf('\\') >= 0) {
            String what = Quoted.of(name) + " has backslashes, which only Windows takes as separators";
            add("path-separator", line, what, "write slashes");
        }
        boolean bare = !lines.argument(line).startsWith("\"");
        Optional<Integer> blank = name.chars()
                .boxed()
                .filter(c -> CueLexer.isBlank((char) c.intValue()))
                .findFirst();
        if (bare && blank.isPresent()) {
            String what = "the name has blanks and stands in no quotes; other programs end it at the first blank";
            add("name-quotes", line, what, "put it in quotes");
        }
    }

    private void add(String rule, int line, String message, String advice) {
        findings.add(new SheetFinding(
                rule,
                SheetFinding.Weight.WARNING,
                new SheetPlace(line, 0),
                message,
                Remedy.advice(advice),
                SheetMend.NONE));
    }
}
