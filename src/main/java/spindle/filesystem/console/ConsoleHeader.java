// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a disc for a console says of itself.
 *
 * @param system what it is for, as {@code disc.SystemMark} calls it: {@code Saturn}
 * @param facts what it states, in the order of {@link Fact}; what it does not state is left out
 */
public record ConsoleHeader(String system, Map<Fact, String> facts) {
    /** What a header states. */
    public enum Fact {
        /** The product's code: {@code SLUS-01234}, {@code T-7001H}. */
        CODE,
        /** The title, as the header spells it. */
        TITLE,
        /** The version: {@code V1.003}. */
        VERSION,
        /** The day, or the month, of the release: {@code 1995-07-08}. */
        DATE,
        /** Who made it. */
        MAKER,
        /** Where it is sold: {@code Japan, North America}. */
        REGION,
        /** Which disc of how many: {@code 1/2}. */
        DISC,
        /** The file that is started. */
        BOOT;

        /** {@return its name in reports: {@code code}} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ConsoleHeader {
        Map<Fact, String> stated = new EnumMap<>(Fact.class);
        facts.forEach((fact, text) -> {
            if (!text.isBlank()) {
                stated.put(fact, text);
            }
        });
        facts = Collections.unmodifiableMap(stated);
    }

    /** {@return what it states; empty where it does not} */
    public String fact(Fact fact) {
        return facts.getOrDefault(fact, "");
    }
}
