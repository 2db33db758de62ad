// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.ParameterException;
import com.beust.jcommander.converters.BaseConverter;

/** Reads the value of an option that is a whole number. jcommander makes one for each option. */
final class WholeNumber extends BaseConverter<Integer> {
    /** @param option the name that the option was given by */
    WholeNumber(String option) {
        super(option);
    }

    @Override
    public Integer convert(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ParameterException(getOptionName() + " " + text + " is no whole number", e);
        }
    }
}
