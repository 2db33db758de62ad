// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import java.util.Optional;
import spindle.disc.Remark;

/** Which program wrote a sheet, where its remarks tell: each program has a line of its own for it. */
final class Creator {
    /** DiscImageCreator and Aaru; Exact Audio Copy; what Aaru says of a dump, its fields parted by strokes. */
    private static final List<String> LINES = List.of("RIPPING TOOL", "COMMENT", "METADATA DUMP EXTENT");

    private static final String VERSION = "RIPPING TOOL VERSION";
    private static final String EXACT_AUDIO_COPY = "ExactAudioCopy ";

    private Creator() {}

    /** {@return the program, with its version where that is told} */
    static Optional<String> of(List<Remark> remarks) {
        for (String line : LINES) {
            String program = first(line, remarks);
            if (!program.isEmpty()) {
                int stroke = program.indexOf('|');
                String name =
                        stroke < 0 ? program : program.substring(0, stroke).strip();
                String version = stroke < 0 ? first(VERSION, remarks) : field(program, stroke + 1);
                return Optional.of(version.isEmpty() ? name : name + " " + version);
            }
        }
        return Optional.empty();
    }

    private static String field(String fields, int from) {
        int end = fields.indexOf('|', from);
        return fields.substring(from, end < 0 ? fields.length() : end).strip();
    }

    /** {@return what stands behind the words in the first remark that begins with them; nothing where none does} */
    private static String first(String words, List<Remark> remarks) {
        for (Remark remark : remarks) {
            String text = behind(words, behind("REM", remark.line().strip()));
            if (words.equals("COMMENT")) {
                text = unquoted(text);
                text = text.startsWith(EXACT_AUDIO_COPY) ? text : "";
            } else if (words.equals(LINES.get(0)) && text.startsWith("VERSION")) {
                text = "";
            }
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String behind(String words, String line) {
        if (!line.regionMatches(true, 0, words, 0, words.length())) {
            return "";
        }
        String rest = line.substring(words.length());
        return (rest.startsWith(":") ? rest.substring(1) : rest).strip();
    }

    private static String unquoted(String text) {
        int start = text.startsWith("\"") ? 1 : 0;
        int end = text.indexOf('"', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
