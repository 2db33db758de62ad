// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.SheetPath;
import spindle.io.FileBytes;
import spindle.io.UnreadableInputException;

/**
 * Finds the files that a descriptor names. They lie beside it: the last part of a name counts, and an asterisk stands for
 * the descriptor's own base name.
 */
final class MdfFiles {
    /** More parts than any MDF has. */
    private static final int MOST_PARTS = 100;

    /** How programs number the parts of a split MDF: {@code .md1}, {@code .i00}, {@code .mdf.001} and on. */
    private static final List<Numbering> NUMBERINGS =
            List.of(new Numbering(".md%d", 1), new Numbering(".i%02d", 0), new Numbering(".mdf.%03d", 1));

    private final SheetFiles files;
    private final Notices notices;
    private final String stem;
    /** For each file, the name that it stands for. */
    private final Map<FileBytes, String> standing = new HashMap<>();

    private final Map<List<String>, PartedSource> opened = new HashMap<>();

    /**
     * How parts are numbered.
     *
     * @param pattern what a name has behind the base name
     * @param first the number of the first part behind the MDF
     */
    private record Numbering(String pattern, int first) {
        String ending(int part) {
            return String.format(Locale.ROOT, pattern, first + part);
        }
    }

    /** @param files holds what is opened */
    MdfFiles(Path descriptor, SheetFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
        stem = SheetPath.stem(Listing.name(descriptor));
    }

    /**
     * {@return the bytes of files of these names, one after the other}
     *
     * @param names none for the file of the descriptor's name
     * @param needed how many bytes the descriptor wants of them; where one file has fewer, parts that it does not name are
     *     looked for
     */
    PartedSource open(List<String> names, long needed) throws IOException {
        PartedSource known = opened.get(names);
        if (known != null) {
            return known;
        }
        List<FileBytes> parts = new ArrayList<>();
        List<String> wanted = names.isEmpty() ? List.of("*.mdf") : names;
        for (String name : wanted) {
            parts.add(named(name, wanted));
        }
        if (parts.size() == 1 && parts.get(0).length() < needed) {
            addContinuations(parts);
        }
        PartedSource source = new PartedSource(parts);
        opened.put(names, source);
        return source;
    }

    /** @param all the names of all parts, the wanted one among them */
    private FileBytes named(String written, List<String> all) throws IOException {
        String last = last(written);
        String own = last.startsWith("*.") ? stem + last.substring(1) : last;
        Optional<FileBytes> found = files.beside(own);
        if (found.isEmpty() && !last.startsWith("*.")) {
            found = renamed(last, all);
            if (found.isPresent()) {
                String taken = Listing.name(found.get().path());
                notices.warning(
                        "file-name", 0, 0, "names \"" + last + "\", which is not there; \"" + taken + "\" is taken");
            }
        }
        FileBytes part = found.orElseThrow(() -> missing(own, all.size()));
        String known = standing.putIfAbsent(part, own.toLowerCase(Locale.ROOT));
        if (known != null && !known.equals(own.toLowerCase(Locale.ROOT))) {
            throw missing(own, all.size());
        }
        return part;
    }

    /** {@return the part of that ending under the descriptor's name: both were renamed; of one file alone, its MDF or ISO} */
    private Optional<FileBytes> renamed(String last, List<String> all) throws IOException {
        List<String> endings = new ArrayList<>(endings(last, last(all.get(0))));
        if (all.size() == 1) {
            endings.addAll(List.of(".mdf", ".iso", ".img", ".bin"));
        }
        for (String ending : endings) {
            Optional<FileBytes> found = files.beside(stem + ending);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@return what a name has behind the base name of the first part: of {@code old.iso.002}, {@code .iso.002} first} */
    private static List<String> endings(String name, String first) {
        List<String> endings = new ArrayList<>();
        for (String base = SheetPath.stem(first); !base.isEmpty(); base = SheetPath.stem(base)) {
            if (name.startsWith(base) && name.length() > base.length()) {
                endings.add(0, name.substring(base.length()));
            }
            if (SheetPath.stem(base).equals(base)) {
                break;
            }
        }
        return endings;
    }

    private static String last(String written) {
        return written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
    }

    private UnreadableInputException missing(String name, int parts) {
        String what = parts == 1 ? "which holds the sectors" : "one of the " + parts + " parts that hold the sectors";
        return new UnreadableInputException(
                notices.place(0),
                "there is no " + Quoted.of(name) + " beside it, " + what,
                "put it there, under that name or the descriptor's");
    }

    /** Adds the parts that the descriptor does not name. */
    private void addContinuations(List<FileBytes> parts) throws IOException {
        for (Numbering numbering : NUMBERINGS) {
            int number = 0;
            Optional<FileBytes> part = files.beside(stem + numbering.ending(number));
            while (part.isPresent() && parts.size() < MOST_PARTS) {
                parts.add(part.get());
                number++;
                part = files.beside(stem + numbering.ending(number));
            }
            if (parts.size() > 1) {
                return;
            }
        }
    }
}
