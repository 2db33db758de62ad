// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.disc.Msf;

/** What is said of Q packets. */
final class SubQText {
    private SubQText() {}

    /** {@return {@code track 2: 5 of 300 Q packets are late, the first at LBA 20 (00:02:20)}} */
    static String of(SubQFacts q, SubQFacts.Tally tally, String what) {
        return "track " + q.track().number() + ": " + tally.count() + " of " + q.packets() + " Q packets " + what
                + ", the first at " + Msf.describe(tally.first().orElse(0));
    }
}
