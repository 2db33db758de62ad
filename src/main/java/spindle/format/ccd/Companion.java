// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files that belong to a sheet have its name and lie beside it; a sheet does not name them. */
final class Companion {
    private Companion() {}

    /** {@return the place of a file of the sheet's name with another extension} */
    static Path of(Path sheet, String extension) {
        return sheet.resolveSibling(base(sheet) + "." + extension);
    }

    /** {@return that file, in whatever case it is written, where it is there} */
    static Optional<Path> find(Path sheet, String extension) throws IOException {
        Path exact = of(sheet, extension);
        if (Files.exists(exact)) {
            return Optional.of(exact);
        }
        Path folder = sheet.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        String wanted = String.valueOf(exact.getFileName());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (String.valueOf(entry.getFileName()).equalsIgnoreCase(wanted)) {
                    return Optional.of(sheet.resolveSibling(String.valueOf(entry.getFileName())));
                }
            }
        }
        return Optional.empty();
    }

    private static String base(Path sheet) {
        String name = String.valueOf(sheet.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
