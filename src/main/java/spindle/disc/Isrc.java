// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.Locale;
import java.util.Optional;

/**
 * An International Standard Recording Code (ISO 3901): two letters of country, three characters of owner, two digits of
 * year, five of designation.
 *
 * @param code twelve characters, upper case, without hyphens
 */
public record Isrc(String code) {
    public Isrc {
        if (!isValid(code)) {
            throw new IllegalArgumentException("not an ISRC: " + code);
        }
    }

    /** {@return the code in a text that may have hyphens and lower case, as codes are printed} */
    public static Optional<Isrc> read(String text) {
        String code = text.replace("-", "").strip().toUpperCase(Locale.ROOT);
        return isValid(code) ? Optional.of(new Isrc(code)) : Optional.empty();
    }

    /** {@return whether the text is twelve characters of the form CCOOOYYSSSSS} */
    public static boolean isValid(String text) {
        if (text.length() != 12) {
            return false;
        }
        for (int i = 0; i < 12; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z';
            if (!digit && (i >= 5 || !letter)) {
                return false;
            }
        }
        return true;
    }
}
