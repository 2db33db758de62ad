// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import spindle.io.Remedy;

/** Kinds of text: the sheets of other programs, and what is downloaded in place of an image. */
final class Texts {
    private static final Pattern IMAGE_NAME =
            Pattern.compile("[^\"<>|]{1,255}\\.(CUE|CHD|CCD|MDS|TOC|GDI|ISO|BIN|IMG|PBP|CDI|NRG)");

    private Texts() {}

    static Optional<FileKind> find(byte[] head) {
        if (isErased(head)) {
            return Optional.of(FileKind.foreign("filled with FF bytes, like erased memory", "get the image again"));
        }
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

    private static boolean isErased(byte[] head) {
        for (byte b : head) {
            if (b != -1) {
                return false;
            }
        }
        return true;
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
        if (text.startsWith("#EXTM3U") || isPlaylist(text)) {
            return FileKind.foreign("a playlist (M3U)", "open the images that it names one by one");
        }
        if (text.contains("<DATAFILE") || text.startsWith("CLRMAMEPRO")) {
            return FileKind.foreign("a DAT of checksums", Remedy.of(Remedy.Action.LOOK_UP));
        }
        if (text.contains("TRACK ") && (text.contains("FILE ") || text.contains("INDEX "))) {
            return FileKind.foreign("a text like a CUE sheet", "name it .cue, or check its FILE and TRACK lines");
        }
        return FileKind.foreign("a text file", "open the image or the CUE sheet that belongs to it");
    }

    /** {@return whether each line is the name of an image} A playlist for emulators has no first line of its own. */
    private static boolean isPlaylist(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> IMAGE_NAME.matcher(line).matches());
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
        boolean ascii = false;
        for (byte b : head) {
            boolean control = b >= 0 && b < 32;
            if (control && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                return false;
            }
            ascii |= b > 0;
        }
        return ascii;
    }
}
