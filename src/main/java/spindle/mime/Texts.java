// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Kinds of text: the sheets of other programs, and what is downloaded in place of an image. */
final class Texts {
    private Texts() {}

    static Optional<FileKind> find(byte[] head) {
        if (!isText(head)) {
            return Optional.empty();
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toUpperCase(Locale.ROOT);
        if (text.startsWith("\u00EF\u00BB\u00BF")) {
            text = text.substring(3).stripLeading();
        }
        return Optional.of(kind(text));
    }

    private static FileKind kind(String text) {
        if (text.contains("[CLONECD]")) {
            return FileKind.readAs("ccd", "a CloneCD sheet (CCD)");
        }
        if (isToc(text)) {
            return FileKind.readAs("toc", "a cdrdao TOC");
        }
        if (isGdi(text)) {
            return FileKind.readAs("gdi", "a GDI sheet (Dreamcast)");
        }
        if (text.startsWith("<!DOCTYPE") || text.startsWith("<HTML")) {
            return FileKind.foreign("a web page", "the download went wrong; get the file again");
        }
        if (text.startsWith("#EXTM3U")) {
            return FileKind.foreign("a playlist (M3U)", "open the images that it names one by one");
        }
        if (text.contains("TRACK ") && (text.contains("FILE ") || text.contains("INDEX "))) {
            return FileKind.foreign("a text like a CUE sheet", "name it .cue, or check its FILE and TRACK lines");
        }
        return FileKind.foreign("a text file", "open the image or the CUE sheet that belongs to it");
    }

    /** A TOC begins with the disc's type, or with what comes before it: comments, a catalogue number, CD-TEXT. */
    private static boolean isToc(String text) {
        boolean track = text.contains("TRACK AUDIO") || text.contains("TRACK MODE");
        return track
                && (hasLine(text, "CD_DA")
                        || hasLine(text, "CD_ROM")
                        || hasLine(text, "CD_I")
                        || text.contains("DATAFILE ")
                        || text.contains("AUDIOFILE "));
    }

    private static boolean hasLine(String text, String word) {
        return text.startsWith(word) || text.contains("\n" + word);
    }

    /** The number of tracks, then for each its number, LBA, type, sector size, file and offset. */
    private static boolean isGdi(String text) {
        String[] lines = text.split("\\R", 3);
        if (lines.length < 2 || !isNumber(lines[0].strip())) {
            return false;
        }
        String[] fields = lines[1].strip().split("\\s+", 7);
        return fields.length >= 6 && fields[0].equals("1") && isNumber(fields[1]) && isNumber(fields[3]);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** {@return whether there are no control characters but white space, and the end of the file that DOS writes} */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            boolean control = b >= 0 && b < 32;
            if (control && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                return false;
            }
        }
        return true;
    }
}
