// SPDX-License-Identifier: Apache-2.0
/**
 * What can be wrong with an image as a whole: one class for each rule, with its id, its severity and what to do about it.
 *
 * <pre>{@code
 * Subject subject = new Subject(image);
 * List<Finding> findings = RuleBook.check(subject, RuleChoice.ALL);
 * findings.forEach(finding -> System.out.println(finding.rule() + ": " + finding.message()));
 * }</pre>
 *
 * No rule reads all sectors. Those that need them look at what the one pass of {@code spindle.verify} has left with the
 * {@link spindle.verify.rule.Subject}. {@code docs/verify.md} is made of the rules.
 */
@NullMarked
package spindle.verify.rule;

import org.jspecify.annotations.NullMarked;
