// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetPath;
import spindle.image.attachment.QPatches;
import spindle.io.FileSource;

/**
 * An SBI or LSD file beside a sheet, of the same base name.
 *
 * @param path the file
 * @param patches the Q packets in it
 */
record PatchFile(Path path, QPatches patches) {
    /** Far more packets than any protection has. */
    private static final int MAX_BYTES = 1 << 20;

    /** {@return the file, where it is there and good; a warning says where it is not good} An LSD says more, and goes first. */
    static Optional<PatchFile> beside(Path sheet, Notices notices) throws IOException {
        String base = SheetPath.stem(Listing.name(sheet));
        for (QPatches.Form form : List.of(QPatches.Form.LSD, QPatches.Form.SBI)) {
            for (String extension : List.of(form.extension(), form.extension().toUpperCase(Locale.ROOT))) {
                Path path = sheet.resolveSibling(base + "." + extension);
                Optional<FileSource> file = open(path, sheet, notices);
                if (file.isPresent()) {
                    return read(file.get(), form, notices);
                }
            }
        }
        return Optional.empty();
    }

    /** Opens a file that is there and within reach of the sheet; a warning says where it is out of reach. */
    private static Optional<FileSource> open(Path path, Path sheet, Notices notices) throws IOException {
        Optional<FileSource> file = FileSource.openIfThere(path);
        if (file.isEmpty() || new FileFinder(sheet, notices.options().reach()).isWithinReach(path)) {
            return file;
        }
        file.get().close();
        notices.warning("patches", 0, 0, path + " is a link that leads outside the sheet's folder; it is left out");
        return Optional.empty();
    }

    private static Optional<PatchFile> read(FileSource file, QPatches.Form form, Notices notices) throws IOException {
        Path path = file.path();
        try (FileSource source = file) {
            byte[] bytes = source.length() > MAX_BYTES ? new byte[0] : source.read(0, MAX_BYTES);
            Optional<QPatches> patches = QPatches.parse(form, bytes);
            if (patches.isEmpty()) {
                notices.warning("patches", 0, 0, path + " holds no Q packets as " + form + " files do; it is left out");
            }
            return patches.map(found -> new PatchFile(path, found));
        }
    }
}
