// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.audio.AudioKind;
import spindle.container.Containers;
import spindle.format.SheetEdit;
import spindle.format.SheetMend;
import spindle.format.sheet.SheetPath;
import spindle.io.FileBytes;

/** Mends FILE lines: the name of a file as it is there, quotes around it, and the word for what it holds. */
final class FileMends {
    private static final int MARK_BYTES = 4;

    private final CueSheet sheet;
    private final CueLines lines;
    private final FoundFiles found;

    FileMends(CueSheet sheet, CueLines lines, FoundFiles found) {
        this.sheet = sheet;
        this.lines = lines;
        this.found = found;
    }

    /** Writes a FILE line as its file proves it. */
    SheetMend line(int line) {
        Optional<CueSheet.FileLine> file = sheet.files().stream()
                .filter(each ->
                        each.name().line() == line && !each.name().name().isEmpty())
                .findFirst();
        Optional<Path> path = file.flatMap(found::of);
        if (path.isEmpty()) {
            return file.isEmpty() ? SheetMend.NONE : quoted(file.get());
        }
        String name = isPacked(path.get(), file.get())
                ? file.get().name().name().replace('\\', '/')
                : found.finder().nameOf(path.get());
        String word = word(path.get(), file.get().type());
        String mended = lines.indent(line) + "FILE \"" + name + "\"" + (word.isEmpty() ? "" : " " + word);
        return changed(line, mended, "the file is there, and holds that");
    }

    /** Puts a name in quotes, in place of those of another kind. */
    private SheetMend quoted(CueSheet.FileLine file) {
        String type = file.type().isEmpty() ? "" : " " + file.type();
        Optional<String> bare = bare(file.name().name());
        if (bare.isPresent()) {
            int line = file.name().line();
            return changed(
                    line, lines.indent(line) + "FILE \"" + bare.get() + "\"" + type, "the file of that name is there");
        }
        int line = file.name().line();
        return changed(line, lines.indent(line) + "FILE \"" + file.name().name() + "\"" + type, "the name is one");
    }

    /** {@return a name without the quotes that stand in it, where a file of that name is there} */
    private Optional<String> bare(String name) {
        String bare = name.replaceAll("['\"`\u00B4\u2018-\u201F]", "").strip();
        boolean other = !bare.equals(name) && !bare.isEmpty();
        return other ? found.finder().asWritten(SheetPath.of(bare)).map(found.finder()::nameOf) : Optional.empty();
    }

    private SheetMend changed(int line, String mended, String proof) {
        return mended.equals(lines.line(line))
                ? SheetMend.NONE
                : new SheetMend(proof, List.of(SheetEdit.to(line, mended)));
    }

    /** {@return whether a file is what the sheet names, in a container} */
    private static boolean isPacked(Path path, CueSheet.FileLine file) {
        String own = String.valueOf(path.getFileName());
        return !Containers.unpackedName(own).equals(own)
                && Containers.unpackedName(own).equalsIgnoreCase(last(file));
    }

    private static String last(CueSheet.FileLine file) {
        String name = file.name().name().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** {@return the word for what a file holds; the word that is there, where it is right or nothing tells} */
    private static String word(Path path, String declared) {
        boolean sectors = declared.equals("BINARY") || declared.equals("MOTOROLA");
        try (FileBytes file = Containers.open(path)) {
            Optional<AudioKind> kind =
                    AudioKind.of(file, sectors ? AudioKind.Declared.SECTORS : AudioKind.Declared.SAMPLES);
            if (kind.isEmpty()) {
                return sectors || declared.equals("MP3") ? declared : "BINARY";
            }
            return !sectors && FileWord.isKnown(declared) ? declared : word(kind.get(), file);
        } catch (IOException e) {
            return declared; // what opens the image says why it cannot be read
        }
    }

    private static String word(AudioKind kind, FileBytes file) throws IOException {
        String mark = new String(file.read(0, MARK_BYTES), StandardCharsets.ISO_8859_1);
        return kind == AudioKind.MP3 ? "MP3" : mark.equals("FORM") ? "AIFF" : "WAVE";
    }

    /** Takes out a FILE line in which no track begins, where the file is not there either. */
    SheetMend unused(int line) {
        return found.byLine().containsKey(line)
                ? SheetMend.NONE
                : new SheetMend("no track begins in it, and it is not there", List.of(SheetEdit.without(line)));
    }
}
