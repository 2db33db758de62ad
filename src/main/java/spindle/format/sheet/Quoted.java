// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import spindle.disc.SteeringCharacter;

/** Text of a sheet as a message may show it: in quotes, on one line, without control characters, not too long. */
public final class Quoted {
    private static final int MAX_CHARS = 100;

    private Quoted() {}

    /** {@return the text, fit for a message} */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), MAX_CHARS) + 5).append('"');
        for (int i = 0; i < text.length() && i < MAX_CHARS; i++) {
            char c = text.charAt(i);
            safe.append(SteeringCharacter.is(c) ? '?' : c);
        }
        return safe.append(text.length() > MAX_CHARS ? "...\"" : "\"").toString();
    }
}
