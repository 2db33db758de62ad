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
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.SheetPath;
import spindle.io.FileBytes;

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
        for (String name : names.isEmpty() ? List.of("*.mdf") : names) {
            parts.add(named(name));
        }
        if (parts.size() == 1 && parts.get(0).length() < needed) {
            addContinuations(parts);
        }
        PartedSource source = new PartedSource(parts);
        opened.put(names, source);
        return source;
    }

    private FileBytes named(String written) throws IOException {
        String last = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        Optional<FileBytes> found = files.beside(last.startsWith("*.") ? stem + last.substring(1) : last);
        if (found.isPresent()) {
            return found.get();
        }
        FileBytes taken = files.companion("mdf");
        notices.warning("file-name", 0, 0, "names \"" + last + "\", which is not there; " + taken.path() + " is taken");
        return taken;
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
