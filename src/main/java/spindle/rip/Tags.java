// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

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
            String clean = clean(entry.getValue());
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

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isISOControl(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString().strip();
    }
}
