// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spindle.doctor.Diagnosis;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.io.Remedy;

/** What is wrong with a sheet, as lines to read: each finding with its line and a caret below the place. */
public final class LintText {
    private static final int TAB = 4;
    /** Longer lines are no sheet's; their beginning is shown. */
    private static final int MOST_CHARS = 400;

    private final Diagnosis diagnosis;
    private final List<String> lines;

    private LintText(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
        lines = diagnosis.sheet().text().lines().toList();
    }

    /** {@return the findings of a sheet, notes among them, as lines} */
    public static List<String> of(Diagnosis diagnosis) {
        LintText text = new LintText(diagnosis);
        return diagnosis.sheet().findings().stream()
                .flatMap(finding -> text.lines(finding).stream())
                .toList();
    }

    private List<String> lines(SheetFinding finding) {
        List<String> said = new ArrayList<>();
        said.add(place(finding) + ": " + word(finding.weight()) + ": " + finding.message() + " [" + finding.rule()
                + "]");
        int number = finding.place().line();
        if (number > 0 && number <= lines.size()) {
            String line = lines.get(number - 1);
            int column = column(finding, line);
            said.add("  " + cut(shown(line)));
            if (column <= MOST_CHARS) {
                said.add("  " + " ".repeat(shown(line.substring(0, column - 1)).length()) + "^");
            }
        }
        String right = right(finding);
        if (!right.isEmpty()) {
            said.add("  right: " + cut(right));
        }
        return said;
    }

    private String place(SheetFinding finding) {
        int line = finding.place().line();
        int column = finding.place().column();
        return diagnosis.path() + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }

    /** {@return the column of a finding; that of the first word, where it is about the line} */
    static int column(SheetFinding finding, String line) {
        int column = finding.place().column();
        int indent = line.length() - line.stripLeading().length();
        return column > 0 ? Math.min(column, line.length() + 1) : indent + 1;
    }

    /** {@return a line as a terminal can show it: its beginning, where it is long} */
    private static String cut(String line) {
        return line.length() > MOST_CHARS ? line.substring(0, MOST_CHARS) + "..." : line;
    }

    private static String shown(String line) {
        return line.replace("\t", " ".repeat(TAB));
    }

    /** {@return the line as it would be right, where one line makes it so; else advice} */
    public static String right(SheetFinding finding) {
        List<SheetEdit> edits = finding.mend().edits();
        boolean one = edits.size() == 1 && edits.get(0).lines().size() == 1;
        if (one) {
            return edits.get(0).lines().get(0).strip() + " (" + finding.mend().proof() + ")";
        }
        Remedy remedy = finding.remedy();
        return remedy.equals(Remedy.NONE) ? "" : CommandWords.of(remedy);
    }

    /** {@return the word for a weight: note, warning or error} */
    public static String word(SheetFinding.Weight weight) {
        return weight.isError() ? "error" : weight.name().toLowerCase(Locale.ROOT);
    }
}
