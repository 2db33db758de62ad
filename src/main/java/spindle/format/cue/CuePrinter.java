// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

/** Prints a sheet, line by line: what is of the disc, then each track. A file is named where it is another than the last. */
public final class CuePrinter {
    private static final String LINE_END = "\r\n";

    private final StringBuilder text = new StringBuilder();
    private String file = "";

    /** Prints a remark or a line that is not understood, as it is. */
    public void remark(String line) {
        line("", line);
    }

    /** Prints something of the disc. */
    public void ofDisc(CueLine line) {
        line("", line.text());
    }

    /**
     * Names a file, where it is another than the last.
     *
     * @param name its name
     * @param type the word for what it holds
     */
    public void file(String name, String type) {
        if (!name.equals(file)) {
            file = name;
            line("", "FILE \"" + name + "\" " + type);
        }
    }

    /**
     * Begins a track.
     *
     * @param mode the word for its mode
     */
    public void track(int number, String mode) {
        line("  ", CueSheet.label("TRACK", number) + " " + mode);
    }

    /** Prints something of the track. */
    public void ofTrack(CueLine line) {
        line("    ", line.text());
    }

    /** {@return the sheet so far} */
    public String text() {
        return text.toString();
    }

    private void line(String indentation, String line) {
        text.append(indentation).append(line).append(LINE_END);
    }
}
