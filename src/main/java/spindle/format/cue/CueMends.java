// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;

/** Finds the change that makes a finding about a CUE sheet right. */
final class CueMends {
    private final WordMends words;
    private final FileMends files;
    private final OrderMends order;
    private final SetMends sets;
    private final FoundFiles found;
    private final Map<String, SheetMend> ofSheet = new HashMap<>();

    CueMends(CueReading reading, FoundFiles found, CueContent content) {
        CueLines lines = CueLines.of(reading.text().text());
        words = new WordMends(reading.sheet(), lines, content);
        files = new FileMends(reading.sheet(), lines, found);
        order = new OrderMends(reading.sheet(), lines);
        this.found = found;
        sets = new SetMends(reading.sheet(), lines, found);
    }

    /** {@return whether all files are there, so that the next look finds a wrong mode} */
    private boolean isChecked() {
        return found.problems().isEmpty();
    }

    /** {@return a change of the sheet as a whole, which is looked for at the first finding of its rule alone} */
    private SheetMend once(String rule, Supplier<SheetMend> mend) {
        return ofSheet.computeIfAbsent(rule, none -> mend.get());
    }

    SheetMend of(SheetFinding finding) {
        int line = finding.place().line();
        return switch (finding.rule()) {
            case "byte-order-mark" -> new SheetMend("UTF-8 needs no mark", List.of());
            case "encoding" ->
                finding.weight() == SheetFinding.Weight.WARNING
                        ? new SheetMend("UTF-8 has the same letters", List.of())
                        : SheetMend.NONE;
            case "quotes" -> words.closed(line);
            case "trailing" -> words.withoutRest(line);
            case "comment", "unknown-command", "repeated" -> words.asRemark(line);
            case "catalog" -> words.catalog(line);
            case "isrc" -> words.isrc(line);
            case "flags" -> words.flags(line);
            case "time" -> words.time(line);
            case "track-mode" -> isChecked() ? words.nearestMode(line) : SheetMend.NONE;
            case "mode-mismatch", "size-mismatch" -> words.modeByContent(line);
            case "cdtextfile" -> words.cdTextFile(line);
            case "file-line", "name-quotes", "file-name", "path-separator", "file-type" -> files.line(line);
            case "unused-file" -> files.unused(line);
            case "track-repeated" -> order.withoutRepeated(line);
            case "track-number" -> once("track-number", () -> sets.isInOrder() ? order.numbers() : SheetMend.NONE);
            case "index-order" -> order.indexes(line);
            case "no-index-1" -> order.firstIndex(line);
            case "gap" -> order.sameGap(line);
            case "missing-file" -> {
                SheetMend renamed = once("missing-file", sets::renamed);
                yield renamed.isProven() ? renamed : files.line(line);
            }
            case "order" -> isChecked() ? order.firstTrack(line) : SheetMend.NONE;
            case "index-beyond-end" -> once("index-beyond-end", sets::times);
            default -> SheetMend.NONE;
        };
    }
}
