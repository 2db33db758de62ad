// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** Names of four letters that are stored as numbers. */
final class FourLetters {
    private FourLetters() {}

    /** {@return the letters, each that cannot be shown as a dot} */
    static String of(int number) {
        StringBuilder text = new StringBuilder();
        for (int shift = 24; shift >= 0; shift -= 8) {
            int letter = number >>> shift & 0xFF;
            text.append(letter >= ' ' && letter < 0x7F ? (char) letter : '.');
        }
        return text.toString();
    }

    /** {@return the number of four letters} */
    static int number(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number << 8 | letters.charAt(i);
        }
        return number;
    }
}
