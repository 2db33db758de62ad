// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import spindle.container.EcmEncoder;
import spindle.format.sheet.Listing;
import spindle.format.sheet.SheetPath;
import spindle.io.OutputFile;

/** Whether the BINs of a sheet are written as they are, or packed; and what the target that the user named is then. */
enum BinPacking {
    /** As they are; the target is the sheet. */
    NONE,
    /** As ECM; the target is the BIN or the sheet. {@code g.ecm}, {@code g.bin.ecm}, {@code g.cue}: {@code g.bin.ecm} with {@code g.cue}. */
    ECM;

    private static final List<String> BINS = List.of("bin", "img", "raw", "iso");

    /** {@return the name of the sheet, without the extension} */
    String base(Path target) {
        String name = Listing.name(target);
        if (this == NONE) {
            return SheetPath.extension(name).equalsIgnoreCase(CueFormat.ID) ? SheetPath.stem(name) : name;
        }
        String last = SheetPath.extension(name).toLowerCase(Locale.ROOT);
        if (last.equals(CueFormat.ID)) {
            return SheetPath.stem(name);
        }
        String bin = last.equals("ecm") ? SheetPath.stem(name) : name;
        String extension = SheetPath.extension(bin).toLowerCase(Locale.ROOT);
        return BINS.contains(extension) ? SheetPath.stem(bin) : bin;
    }

    /** {@return where the sheet goes} */
    Path sheet(Path target) {
        return this == NONE ? target : target.resolveSibling(base(target) + "." + CueFormat.ID);
    }

    /**
     * {@return where a BIN goes}
     *
     * @param ending what its name has behind the base name
     */
    Path bin(Path target, String ending) {
        return target.resolveSibling(base(target) + ending + (this == NONE ? "" : ".ecm"));
    }

    /** {@return the most bytes that a BIN of so many takes} */
    long mostBytes(long bytes) {
        return this == NONE ? bytes : EcmEncoder.mostBytes(bytes);
    }

    /** Packs a BIN in which all sectors are. */
    void pack(OutputFile bin) throws IOException {
        if (this == ECM) {
            EcmEncoder.encode(bin);
        }
    }
}
