// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.format.sheet.FilesBeside;
import spindle.format.sheet.LineMends;

/** Mends the names of files in a TOC. */
final class TocMends implements LineMends {
    private static final Pattern NAME = Pattern.compile("(?:FILE|AUDIOFILE|DATAFILE)\\s+\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Override
    public SheetMend of(SheetFinding finding, List<String> lines, FilesBeside beside) {
        int number = finding.place().line();
        if (!finding.rule().equals("file-name") || number < 1 || number > lines.size()) {
            return SheetMend.NONE;
        }
        String line = lines.get(number - 1);
        Matcher name = NAME.matcher(line);
        Optional<String> there =
                name.find() ? beside.nameOf(name.group(1).replaceAll("\\\\(.)", "$1")) : Optional.empty();
        return there.map(file -> escaped(file))
                .map(file -> line.substring(0, name.start(1)) + file + line.substring(name.end(1)))
                .map(mended -> new SheetMend("the file is there", List.of(SheetEdit.to(number, mended))))
                .orElse(SheetMend.NONE);
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
