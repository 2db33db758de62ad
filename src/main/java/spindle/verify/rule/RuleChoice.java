// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.Set;

/**
 * Which rules count.
 *
 * @param only their ids; all where it is empty
 * @param ignored ids of those that do not count
 */
public record RuleChoice(Set<String> only, Set<String> ignored) {
    /** All rules count. */
    public static final RuleChoice ALL = new RuleChoice(Set.of(), Set.of());

    public RuleChoice {
        only = Set.copyOf(only);
        ignored = Set.copyOf(ignored);
    }

    /** {@return whether findings of a rule count} */
    public boolean includes(String id) {
        return (only.isEmpty() || only.contains(id)) && !ignored.contains(id);
    }
}
