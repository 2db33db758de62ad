// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.disc.Msf;
import spindle.sector.RawSector;

/**
 * The words of a line that takes a piece of a track from a file.
 *
 * @param head what stands before the word
 * @param word FILE, AUDIOFILE or DATAFILE
 * @param name the name in its quotes
 * @param swap SWAP with the blank before it, or nothing
 * @param offset bytes
 * @param start where the piece begins behind the offset, as written; empty in a DATAFILE
 * @param length as written; empty where the piece reaches to the end
 * @param tail what stands behind
 */
record FileStep(
        String head, String word, String name, String swap, long offset, String start, String length, String tail) {
    private static final String TIME = "\\d{1,6}\\s*:\\s*\\d{1,2}\\s*:\\s*\\d{1,2}|\\d{1,12}";
    private static final Pattern LINE =
            Pattern.compile("(.*?)\\b(FILE|AUDIOFILE|DATAFILE)\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")"
                    + "(\\s*SWAP)?(?:\\s*#\\s*(\\d{1,15}))?(?:\\s*(" + TIME + "))?(?:\\s+(" + TIME
                    + "))?(\\s*(?://.*)?)");
    /** Bytes of a stereo sample. */
    private static final int SAMPLE = 4;

    /** {@return the words of a line; empty where it is none of one piece} */
    static Optional<FileStep> parse(String line) {
        Matcher words = LINE.matcher(line);
        if (!words.matches() || words.group(1).contains("\"") || words.group(1).contains("//")) {
            return Optional.empty();
        }
        boolean data = words.group(2).equals("DATAFILE");
        if (data && words.group(7) != null) {
            return Optional.empty();
        }
        return Optional.of(new FileStep(
                words.group(1),
                words.group(2),
                words.group(3),
                text(words.group(4)),
                words.group(5) == null ? 0 : Long.parseLong(words.group(5)),
                data ? "" : text(words.group(6)),
                text(data ? words.group(6) : words.group(7)),
                words.group(8)));
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    /** {@return the same piece of a file of another name} */
    FileStep named(String file) {
        String quoted = '"' + file.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return new FileStep(head, word, quoted, swap, offset, start, length, tail);
    }

    /** {@return the same piece, which begins so many bytes into its file} */
    FileStep at(long bytes) {
        boolean data = word.equals("DATAFILE");
        return new FileStep(head, word, name, swap, bytes, data ? "" : "0", length, tail);
    }

    /** {@return the same piece of so many sectors} */
    FileStep of(long sectors) {
        String time = Msf.ofFrames((int) sectors).toString();
        return new FileStep(head, word, name, swap, offset, start, time, tail);
    }

    /**
     * {@return the same bytes as a piece of sectors}
     *
     * @param stride bytes of a sector
     * @param unit bytes of what numbers without colons count
     */
    FileStep asData(int stride, int unit) {
        long begin = offset + bytes(start, stride, unit);
        boolean plain = !length.isEmpty() && length.indexOf(':') < 0;
        String size = plain ? Long.toString(bytes(length, stride, unit)) : length;
        return new FileStep(head, "DATAFILE", name, "", begin, "", size, tail);
    }

    /** {@return the same piece of a track that was audio as one of sectors} */
    FileStep fromAudio() {
        return asData(RawSector.BYTES, SAMPLE);
    }

    private static long bytes(String length, int stride, int unit) {
        if (length.isEmpty()) {
            return 0;
        }
        String[] parts = length.split("\\s*:\\s*", -1);
        if (parts.length == 1) {
            return Long.parseLong(length) * unit;
        }
        long seconds = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        return (seconds * Msf.FRAMES_PER_SECOND + Long.parseLong(parts[2])) * stride;
    }

    /** {@return the line} */
    String line() {
        StringBuilder line =
                new StringBuilder(head).append(word).append(' ').append(name).append(swap);
        if (offset > 0) {
            line.append(" #").append(offset);
        }
        if (!start.isEmpty()) {
            line.append(' ').append(start);
        }
        if (!length.isEmpty()) {
            line.append(' ').append(length);
        }
        return line.append(tail).toString();
    }
}
