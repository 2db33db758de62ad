// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;

/** One thing that can be wrong with an image. Rules have no state. */
public interface Rule {
    /** {@return what the rule is, for reports and documents} */
    RuleCard card();

    /**
     * Looks at an image.
     *
     * @param report receives what is wrong
     * @throws IOException where the image cannot be read
     */
    void check(Subject subject, Report report) throws IOException;
}
