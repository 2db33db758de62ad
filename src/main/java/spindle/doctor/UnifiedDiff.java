// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.util.ArrayList;
import java.util.List;

/** Two texts as a unified diff (POSIX, diff -U): what patch applies. */
final class UnifiedDiff {
    /** Lines around a change. */
    private static final int CONTEXT = 3;
    /** Lines of which a table of common ones is made; longer texts are compared from both ends alone. */
    private static final int MOST_CELLS = 4_000_000;

    private final List<SheetLines.Line> before;
    private final List<SheetLines.Line> after;
    private final List<Step> steps = new ArrayList<>();

    private UnifiedDiff(List<SheetLines.Line> before, List<SheetLines.Line> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A line of the diff.
     *
     * @param sign blank, minus or plus
     * @param line the line
     * @param old how many lines of the first text lie before it
     * @param now how many lines of the second text lie before it
     */
    private record Step(char sign, SheetLines.Line line, int old, int now) {}

    /** {@return the diff; empty where the texts are the same} */
    static String of(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(
                SheetLines.of(before).lines(), SheetLines.of(after).lines());
        diff.compare();
        return "--- " + name + "\n+++ " + name + "\n" + diff.hunks();
    }

    private void compare() {
        int start = 0;
        int least = Math.min(before.size(), after.size());
        while (start < least && before.get(start).equals(after.get(start))) {
            steps.add(new Step(' ', before.get(start), start, start));
            start++;
        }
        int tail = 0;
        while (tail < least - start
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        middle(start, before.size() - tail, after.size() - tail);
        for (int i = tail; i > 0; i--) {
            steps.add(new Step(' ', before.get(before.size() - i), before.size() - i, after.size() - i));
        }
    }

    /** Walks the longest common sequence of what lies between the parts that are the same. */
    private void middle(int start, int oldEnd, int newEnd) {
        int[][] common = common(start, oldEnd, newEnd);
        int i = start;
        int j = start;
        while (i < oldEnd || j < newEnd) {
            boolean same = i < oldEnd
                    && j < newEnd
                    && common.length > 0
                    && before.get(i).equals(after.get(j));
            if (same) {
                steps.add(new Step(' ', before.get(i), i++, j++));
            } else if (i < oldEnd && (j == newEnd || prefersOld(common, i - start, j - start))) {
                steps.add(new Step('-', before.get(i), i++, j));
            } else {
                steps.add(new Step('+', after.get(j), i, j++));
            }
        }
    }

    private static boolean prefersOld(int[][] common, int i, int j) {
        return common.length == 0 || common[i + 1][j] >= common[i][j + 1];
    }

    private int[][] common(int start, int oldEnd, int newEnd) {
        int rows = oldEnd - start + 1;
        int columns = newEnd - start + 1;
        if ((long) rows * columns > MOST_CELLS) {
            return new int[0][];
        }
        int[][] common = new int[rows][columns];
        for (int i = rows - 2; i >= 0; i--) {
            for (int j = columns - 2; j >= 0; j--) {
                boolean same = before.get(start + i).equals(after.get(start + j));
                common[i][j] = same ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private String hunks() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < steps.size()) {
            while (at < steps.size() && steps.get(at).sign() == ' ') {
                at++;
            }
            if (at < steps.size()) {
                int end = endOfHunk(at);
                hunk(text, Math.max(0, at - CONTEXT), Math.min(steps.size(), end + CONTEXT));
                at = end;
            }
        }
        return text.toString();
    }

    /** {@return the step behind the last change that is near enough to the one before it} */
    private int endOfHunk(int from) {
        int end = from;
        for (int i = from; i < steps.size() && i - end <= 2 * CONTEXT; i++) {
            end = steps.get(i).sign() == ' ' ? end : i + 1;
        }
        return end;
    }

    private void hunk(StringBuilder text, int from, int to) {
        List<Step> part = steps.subList(from, to);
        long old = part.stream().filter(step -> step.sign() != '+').count();
        long now = part.stream().filter(step -> step.sign() != '-').count();
        Step first = part.get(0);
        text.append("@@ -")
                .append(range(first.old(), old))
                .append(" +")
                .append(range(first.now(), now))
                .append(" @@\n");
        for (Step step : part) {
            text.append(step.sign()).append(step.line().words());
            boolean carriage = step.line().end().startsWith("\r");
            text.append(carriage ? "\r\n" : "\n");
            if (step.line().end().isEmpty()) {
                text.append("\\ No newline at end of file\n");
            }
        }
    }

    private static String range(int before, long count) {
        return (count == 0 ? before : before + 1) + "," + count;
    }
}
