// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** Collects what is noticed while a sheet is opened. A strict reader stops at the first oddity. */
final class Notices {
    private final String sheetName;
    private final ReadOptions options;
    private final List<Finding> findings = new ArrayList<>();

    Notices(String sheetName, ReadOptions options) {
        this.sheetName = sheetName;
        this.options = options;
    }

    /** {@return how a message names a line of the sheet: {@code game.cue:12}} */
    String place(int line) {
        return line == 0 ? sheetName : sheetName + ":" + line;
    }

    ReadOptions options() {
        return options;
    }

    /** Notes what the sheet does wrong, the first error being thrown. */
    void add(List<CueProblem> problems) throws DiscFormatException {
        CueProblem worst = null;
        for (CueProblem problem : problems) {
            boolean stops = problem.kind() == CueProblem.Kind.ERROR || isStrict();
            if (stops && (worst == null || problem.line() < worst.line())) {
                worst = problem;
            }
        }
        if (worst != null) {
            throw worst.toException(sheetName);
        }
        for (CueProblem problem : problems) {
            findings.add(Finding.warning(problem.rule(), problem.place(sheetName) + ": " + problem.message()));
        }
    }

    private boolean isStrict() {
        return options.leniency() == ReadOptions.Leniency.STRICT;
    }

    /** Notes something worth saying. */
    void note(String rule, int line, String message) {
        findings.add(Finding.note(rule, place(line) + ": " + message));
    }

    /**
     * Notes a lenient reading, or a contradiction settled by content.
     *
     * @param track the track it concerns; 0: the disc
     */
    void warning(String rule, int track, int line, String message) throws DiscFormatException {
        if (isStrict()) {
            throw new DiscFormatException(place(line), message, "correct the sheet, or read it without --strict");
        }
        findings.add(Finding.warning(rule, track, place(line) + ": " + message));
    }

    /** Notes that something is not there. */
    void error(String rule, int track, Optional<LbaRange> where, int line, String message) {
        findings.add(new Finding(rule, Finding.Severity.ERROR, track, where, place(line) + ": " + message));
    }

    List<Finding> all() {
        return findings;
    }
}
