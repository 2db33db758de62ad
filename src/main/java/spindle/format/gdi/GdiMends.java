// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.List;
import java.util.Optional;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.sheet.FilesBeside;
import spindle.format.sheet.LineMends;

/** Mends the lines of a GDI sheet: names of files, quotes, offsets and the number of tracks. */
final class GdiMends implements LineMends {
    @Override
    public SheetMend of(SheetFinding finding, List<String> lines, FilesBeside beside) {
        int number = finding.place().line();
        if (number < 1 || number > lines.size()) {
            return SheetMend.NONE;
        }
        return switch (finding.rule()) {
            case "file-name", "track-line" -> track(number, lines.get(number - 1), beside);
            case "track-count" -> count(number, lines);
            case "invalid" -> withoutBlankHead(number, lines);
            default -> SheetMend.NONE;
        };
    }

    private static SheetMend track(int number, String line, FilesBeside beside) {
        Optional<GdiLine> track = GdiLine.parse(line.strip());
        Optional<String> there = track.flatMap(each -> beside.nameOf(each.file()));
        if (there.isEmpty()) {
            return SheetMend.NONE;
        }
        GdiLine named = track.get().named(there.get());
        String mended = GdiPrinter.line(named);
        return mended.equals(line)
                ? SheetMend.NONE
                : new SheetMend("the file is there", List.of(SheetEdit.to(number, mended)));
    }

    private static SheetMend count(int number, List<String> lines) {
        long tracks = lines.stream()
                .filter(line -> GdiLine.parse(line.strip()).isPresent())
                .count();
        return new SheetMend("so many lines are there", List.of(SheetEdit.to(number, Long.toString(tracks))));
    }

    private static SheetMend withoutBlankHead(int number, List<String> lines) {
        boolean blank = number == 1 && lines.get(0).isBlank() && lines.stream().anyMatch(line -> !line.isBlank());
        return blank ? new SheetMend("the line is empty", List.of(SheetEdit.without(1))) : SheetMend.NONE;
    }
}
