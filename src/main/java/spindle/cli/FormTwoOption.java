// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spindle.convert.FormTwo;

/** What becomes of the payload of form 2 sectors in an ISO. */
final class FormTwoOption implements OptionGroup {
    @Parameter(
            names = "--form2",
            placeholder = "cut|zero|2324",
            description = "form 2 sectors hold 2324 bytes: cut keeps the first 2048, zero writes zeroes, 2324 keeps"
                    + " all (where all sectors are form 2)",
            defaultValueDescription = "payload that is not empty is refused")
    @Nullable
    String word;

    @Override
    public String title() {
        return OptionDescription.OWN;
    }

    /** {@return what becomes of the payload of form 2 sectors; refused where nothing is said} */
    FormTwo meaning() throws UsageException {
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
