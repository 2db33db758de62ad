// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spindle.container.Containers;

/** Finds the sheets that may describe a file, by their names. */
final class SheetsBeside {
    /** Extensions of files that a sheet may describe. */
    private static final List<String> DESCRIBED = List.of("bin", "img", "raw", "mdf", "sub", "gog");

    /** Extensions of sheets, the likeliest first; GOG.com calls its CUE sheets INS and INST, and their BIN GOG. */
    private static final List<String> SHEETS = List.of("cue", "ccd", "mds", "toc", "gdi", "ins", "inst");

    private SheetsBeside() {}

    /** {@return the sheets of the same name as a file, or of the name that the files of its disc share} */
    static List<Path> of(Path path) throws IOException {
        Path name = path.getFileName();
        if (name == null || !Files.isRegularFile(path)) {
            return List.of();
        }
        String text = Containers.unpackedName(name.toString());
        int dot = text.lastIndexOf('.');
        boolean described = DESCRIBED.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
        boolean packed = !text.equals(name.toString()) && dot < 0;
        if (!described && !packed) {
            return List.of();
        }
        return named(path, packed ? text : text.substring(0, Math.max(0, dot)));
    }

    private static List<Path> named(Path path, String base) throws IOException {
        int track = base.indexOf(" (Track ");
        String shared = track < 0 ? base : base.substring(0, track);
        List<String> names = names(path);
        List<Path> sheets = new ArrayList<>();
        for (String extension : SHEETS) {
            for (String name : names) {
                if (name.equalsIgnoreCase(base + "." + extension) || name.equalsIgnoreCase(shared + "." + extension)) {
                    sheets.add(path.resolveSibling(name));
                }
            }
        }
        return sheets;
    }

    private static List<String> names(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder == null ? path : folder)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
            }
        }
        return names;
    }
}
