// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.nio.file.Path;
import spindle.format.sheet.Listing;
import spindle.format.sheet.SheetPath;

/** The files that belong to a sheet have its name and lie beside it; a sheet does not name them. */
final class Companion {
    private Companion() {}

    /** {@return the name of a file with the sheet's name and another extension} */
    static String name(Path sheet, String extension) {
        return SheetPath.stem(Listing.name(sheet)) + "." + extension;
    }

    /** {@return the place of a file of the sheet's name with another extension} */
    static Path of(Path sheet, String extension) {
        return sheet.resolveSibling(name(sheet, extension));
    }
}
