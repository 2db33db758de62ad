// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a sheet something is.
 *
 * @param line the line, from 1; 0: the sheet as a whole
 * @param column the column, from 1; 0: the line as a whole
 */
public record SheetPlace(int line, int column) implements Comparable<SheetPlace> {
    /** The sheet as a whole. */
    public static final SheetPlace WHOLE_SHEET = new SheetPlace(0, 0);

    private static final Pattern NUMBERS = Pattern.compile("(?::(\\d{1,9}))?(?::(\\d{1,9}))?(?:: |$)");

    /**
     * What a message says, with its place taken apart.
     *
     * @param place where in the sheet
     * @param words the message behind the place
     */
    public record Told(SheetPlace place, String words) {}

    /**
     * {@return a message taken apart, where it begins with the sheet's name: {@code game.cue:12:5: what is wrong}}
     *
     * @param name what the message calls the sheet
     */
    public static Optional<Told> parse(String message, String name) {
        if (!message.startsWith(name)) {
            return Optional.empty();
        }
        Matcher numbers = NUMBERS.matcher(message).region(name.length(), message.length());
        if (!numbers.lookingAt()) {
            return Optional.empty();
        }
        SheetPlace place = new SheetPlace(number(numbers.group(1)), number(numbers.group(2)));
        return Optional.of(new Told(place, message.substring(numbers.end())));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(SheetPlace other) {
        int lines = Integer.compare(line, other.line);
        return lines == 0 ? Integer.compare(column, other.column) : lines;
    }
}
