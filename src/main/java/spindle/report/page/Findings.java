// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import spindle.disc.LbaRange;
import spindle.image.Finding;
import spindle.io.Amounts;
import spindle.report.CommandWords;
import spindle.verify.rule.RuleBook;

/** The table of findings: the gravest first, each with its place, which a button shows on the strip. */
final class Findings {
    private static final int MOST = 1000;

    private Findings() {}

    /**
     * A row of the table.
     *
     * @param finding its first finding
     * @param where the sectors of all its findings
     * @param count how many findings it stands for
     */
    private record Row(Finding finding, Optional<LbaRange> where, int count) {
        /** {@return whether a finding says the same of the next sector} */
        boolean goesOn(Finding next) {
            return where.isPresent()
                    && next.where().isPresent()
                    && next.where().get().start() == where.get().end()
                    && next.rule().equals(finding.rule())
                    && what(next).equals(what(finding));
        }

        Row with(Finding next) {
            LbaRange range = new LbaRange(
                    where.orElseThrow().start(), next.where().orElseThrow().end());
            return new Row(finding, Optional.of(range), count + 1);
        }

        String text() {
            return count == 1 ? CommandWords.of(finding) : Amounts.of(count, "sector") + ": " + what(finding);
        }

        /** {@return a message without the place that it begins with} */
        private static String what(Finding finding) {
            String message = CommandWords.of(finding);
            return message.startsWith("track ")
                    ? message.substring(message.indexOf(": ") + 1).strip()
                    : message;
        }
    }

    /**
     * Writes the table.
     *
     * @param claims which files damaged sectors are in
     * @param strip what the buttons move
     */
    static void write(Examined examined, Claims claims, String id, String strip, Markup out) {
        List<Row> rows = folded(examined.findings());
        out.begin("section", "aria-labelledby", id);
        out.with("h3", "Findings", "id", id);
        if (rows.isEmpty()) {
            out.with("p", "Nothing is wrong with it, as far as it can be checked.");
        } else {
            table(rows, claims, id, strip, out);
        }
        out.end().line();
    }

    /** {@return findings, those that say the same of sectors in a row as one, the gravest first} */
    private static List<Row> folded(List<Finding> findings) {
        List<Row> rows = new ArrayList<>();
        for (Finding finding : findings) {
            int last = rows.size() - 1;
            if (last >= 0 && rows.get(last).goesOn(finding)) {
                rows.set(last, rows.get(last).with(finding));
            } else {
                rows.add(new Row(finding, finding.where(), 1));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.finding().severity()).reversed());
        return rows;
    }

    private static void table(List<Row> rows, Claims claims, String id, String strip, Markup out) {
        out.begin("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", id);
        out.begin("table", "class", "findings").begin("thead").begin("tr");
        Stream.of("Severity", "Rule", "Track", "Where", "What", "Files", "Advice")
                .forEach(title -> out.with("th", title, "scope", "col"));
        out.end().end().begin("tbody").line();
        rows.stream().limit(MOST).forEach(row -> write(row, claims, strip, out));
        out.end().end().end();
        if (rows.size() > MOST) {
            out.with("p", "and " + Amounts.number(rows.size() - MOST) + " more, which spindle verify -a lists");
        }
    }

    private static void write(Row row, Claims claims, String strip, Markup out) {
        Finding finding = row.finding();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.begin("tr", "class", severity).with("th", severity, "scope", "row");
        out.with("td", finding.rule());
        out.with("td", finding.track() == 0 ? "" : Integer.toString(finding.track()), "class", "number");
        out.begin("td");
        row.where().ifPresent(range -> button(range, strip, out));
        out.end();
        out.with("td", row.text());
        out.with("td", row.where().map(claims::hurtIn).orElse(""));
        out.with("td", RuleBook.advice(finding.rule())).end().line();
    }

    private static void button(LbaRange range, String strip, Markup out) {
        out.with(
                "button",
                Words.range(range.start(), range.end()),
                "type",
                "button",
                "data-strip",
                strip,
                "data-from",
                Integer.toString(range.start()),
                "data-to",
                Integer.toString(range.end()));
    }
}
