// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

/** Characters that steer a terminal, break a line or turn the order of letters around; names from strangers may hold them. */
public final class SteeringCharacter {
    private SteeringCharacter() {}

    /** {@return whether a character is a control (C0, DEL, C1), a break of lines, or a control of the direction of text} */
    public static boolean is(int character) {
        return Character.isISOControl(character)
                || switch (Character.getType(character)) {
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    case Character.FORMAT -> isDirection(character);
                    default -> false;
                };
    }

    /** {@return a text with a blank in place of each; a tab stays, it does nothing that a blank does not} */
    public static String blanked(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (character != '\t' && is(character)) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /** The marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9, 2). */
    private static boolean isDirection(int character) {
        return character == 0x061C
                || (character >= 0x200E && character <= 0x200F)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
