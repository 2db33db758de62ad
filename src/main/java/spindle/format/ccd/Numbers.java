// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.Optional;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;

/** Reads the numbers of a sheet: decimal, or hexadecimal after {@code 0x}. */
final class Numbers {
    private final Notices notices;

    Numbers(Notices notices) {
        this.notices = notices;
    }

    /** {@return the number of a key, or another where the section does not have it} */
    int value(IniSection section, String key, int otherwise) throws DiscFormatException {
        Optional<IniSection.Entry> entry = section.find(key);
        return entry.isPresent() ? parse(entry.get().value(), entry.get().line(), key) : otherwise;
    }

    /** {@return the number of a key that has to be there} */
    int required(IniSection section, String key, int least, int most) throws DiscFormatException {
        if (section.find(key).isEmpty()) {
            throw notices.invalid(section.line(), "[" + section.name() + "] has no " + key);
        }
        return inRange(section, key, least, most);
    }

    /** {@return the number of a key, or 0 where the section does not have it} */
    int inRange(IniSection section, String key, int least, int most) throws DiscFormatException {
        int value = value(section, key, 0);
        if (value < least || value > most) {
            int line = section.find(key).map(IniSection.Entry::line).orElse(section.line());
            throw notices.invalid(line, key + "=" + value + " is not between " + least + " and " + most);
        }
        return value;
    }

    /** {@return the number that a text is} */
    int parse(String text, int line, String what) throws DiscFormatException {
        boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
        try {
            return hexadecimal ? Integer.parseInt(text.substring(2), 16) : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            String shown = text.length() > 20 ? text.substring(0, 20) + "..." : text;
            throw notices.invalid(line, what + " is not a number: \"" + shown + "\"");
        }
    }
}
