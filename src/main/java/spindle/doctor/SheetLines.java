// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import spindle.format.SheetEdit;

/**
 * The lines of a sheet, each with the end that it has.
 *
 * @param lines in order
 */
record SheetLines(List<Line> lines) {
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");

    SheetLines {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param words without its end
     * @param end CR, LF, or both; empty where the text ends without one
     */
    record Line(String words, String end) {}

    static SheetLines of(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find() && line.end() > line.start()) {
            lines.add(new Line(line.group(1), line.group(2)));
        }
        return new SheetLines(lines);
    }

    /** {@return the lines with some of them written anew} */
    SheetLines with(Map<Integer, SheetEdit> edits) {
        List<Line> changed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            SheetEdit edit = edits.get(i + 1);
            if (edit == null) {
                changed.add(line);
            } else {
                String end = line.end().isEmpty() ? commonEnd() : line.end();
                edit.lines().forEach(words -> changed.add(new Line(words, end)));
            }
        }
        return new SheetLines(changed);
    }

    /** {@return the end that the first line has} */
    private String commonEnd() {
        String first = lines.get(0).end();
        return first.isEmpty() ? "\n" : first;
    }

    /** {@return the whole text} */
    String text() {
        return lines.stream().map(line -> line.words() + line.end()).collect(Collectors.joining());
    }
}
