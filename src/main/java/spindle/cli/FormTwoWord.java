// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spindle.convert.FormTwo;

/** What {@code --form2} says. */
final class FormTwoWord {
    private FormTwoWord() {}

    /** {@return what becomes of the payload of form 2 sectors; refused where nothing is said} */
    static FormTwo meaning(@Nullable String word) throws UsageException {
        if (word == null) {
            return FormTwo.REFUSE;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "cut", "2048" -> FormTwo.CUT;
            case "zero" -> FormTwo.ZERO;
            case "2324" -> FormTwo.WHOLE;
            default -> throw new UsageException("--form2 " + word, "say cut, zero or 2324");
        };
    }
}
