// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.Optional;

/**
 * A media catalogue number: 13 decimal digits, a UPC or EAN (IEC 60908, 17.5.2).
 *
 * @param digits the 13 digits
 */
public record Mcn(String digits) {
    public Mcn {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a media catalogue number: " + digits);
        }
    }

    /** {@return the number that a text of 13 digits is, or a UPC of 12, whose EAN begins with 0} */
    public static Optional<Mcn> read(String text) {
        String ean = text.length() == 12 ? "0" + text : text;
        boolean sure = isValid(ean) && (ean.equals(text) || hasCheckDigit(ean));
        return sure ? Optional.of(new Mcn(ean)) : Optional.empty();
    }

    /** {@return whether the last digit is the check digit of the others (GS1 General Specifications, 7.9.1)} */
    private static boolean hasCheckDigit(String ean) {
        int sum = 0;
        for (int i = 0; i < ean.length(); i++) {
            sum += (ean.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** {@return whether the text is 13 decimal digits} */
    public static boolean isValid(String text) {
        if (text.length() != 13) {
            return false;
        }
        for (int i = 0; i < 13; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
