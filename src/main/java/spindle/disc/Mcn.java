// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

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
