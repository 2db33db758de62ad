// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a sheet; no more than a reader can take in. */
final class ProblemList {
    private static final int MAX_OF_A_KIND = 200;

    private final List<CueProblem> all = new ArrayList<>();
    private int errors;
    private int leniencies;

    /** Adds what keeps the sheet from being read. */
    void error(int line, int column, String rule, String message, String remedy) {
        errors++;
        if (errors <= MAX_OF_A_KIND) {
            all.add(new CueProblem(CueProblem.Kind.ERROR, line, column, rule, message, remedy));
        }
    }

    /** Adds an oddity. */
    void lenient(int line, int column, String rule, String message) {
        leniencies++;
        if (leniencies <= MAX_OF_A_KIND) {
            all.add(new CueProblem(CueProblem.Kind.LENIENCY, line, column, rule, message, ""));
        }
    }

    /** {@return what was added, in order} */
    List<CueProblem> all() {
        return all;
    }
}
