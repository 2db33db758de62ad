// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import spindle.disc.SteeringCharacter;

/**
 * What is known of an audio file.
 *
 * @param values without control characters, none of them empty, in the order of {@link Tag}
 */
public record Tags(Map<Tag, String> values) {
    /** Nothing. */
    public static final Tags NONE = new Tags(Map.of());

    public Tags {
        EnumMap<Tag, String> copy = new EnumMap<>(Tag.class);
        for (Map.Entry<Tag, String> entry : values.entrySet()) {
            String clean = SteeringCharacter.blanked(entry.getValue()).strip();
            if (!clean.isEmpty()) {
                copy.put(entry.getKey(), clean);
            }
        }
        values = Collections.unmodifiableMap(copy);
    }

    /** {@return what a tag says; empty where it is not there} */
    public String of(Tag tag) {
        return values.getOrDefault(tag, "");
    }
}
