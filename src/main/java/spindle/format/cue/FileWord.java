// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

/** The words for what a file holds. The content has the last word. */
final class FileWord {
    private FileWord() {}

    /** {@return whether it is one of the words that occur in sheets, upper case} */
    static boolean isKnown(String word) {
        return switch (word) {
            case "BINARY", "MOTOROLA", "WAVE", "AIFF", "FLAC", "MP3", "OGG", "APE" -> true;
            default -> false;
        };
    }
}
