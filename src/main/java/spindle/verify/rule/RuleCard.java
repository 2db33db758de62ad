// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.image.Finding.Severity;

/**
 * What a rule is.
 *
 * @param id the name in reports: lower case, with hyphens
 * @param severity what a finding of it means for the exit status
 * @param evidence what it looks at
 * @param description what it finds, one line
 * @param advice what to do about it
 */
public record RuleCard(String id, Severity severity, Evidence evidence, String description, String advice) {
    /** What a rule looks at. */
    public enum Evidence {
        /** What the image says of the disc. */
        DESCRIPTION("description"),
        /** The structures of volumes. */
        VOLUMES("volumes"),
        /** All sectors. */
        SECTORS("sectors"),
        /** The samples of audio tracks. */
        SAMPLES("samples"),
        /** The Q channel of all sectors. */
        Q_CHANNEL("Q channel");

        private final String word;

        Evidence(String word) {
            this.word = word;
        }

        /** {@return its name in tables} */
        public String word() {
            return word;
        }
    }
}
