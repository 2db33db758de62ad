// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.image.Finding;
import spindle.io.Remedy;

/** Takes what one rule finds. Findings beyond the first hundred are counted, and told in one. */
public final class Report {
    private static final int MOST = 100;

    private final RuleCard card;
    private final List<Finding> findings;
    private int count;

    Report(RuleCard card, List<Finding> findings) {
        this.card = card;
        this.findings = findings;
    }

    /** Adds what is wrong with the disc as a whole. */
    void add(String message) {
        add(0, Optional.empty(), message);
    }

    /** Adds what is wrong with a track. */
    void add(int track, String message) {
        add(track, Optional.empty(), message);
    }

    /** Adds what is wrong with sectors of a track. */
    void add(int track, LbaRange where, String message) {
        add(track, Optional.of(where), message);
    }

    private void add(int track, Optional<LbaRange> where, String message) {
        count++;
        if (count <= MOST) {
            findings.add(new Finding(card.id(), card.severity(), track, where, message, Remedy.advice(card.advice())));
        }
    }

    /** Tells how many findings were not added. */
    void close() {
        if (count > MOST) {
            findings.add(
                    new Finding(card.id(), card.severity(), 0, Optional.empty(), (count - MOST) + " more like this"));
        }
    }
}
