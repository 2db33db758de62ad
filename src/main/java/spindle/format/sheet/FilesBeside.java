// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.format.ReadOptions;

/** Tells by what name a file that a sheet names is there. */
public final class FilesBeside {
    private final Path sheet;
    private final ReadOptions options;

    FilesBeside(Path sheet, ReadOptions options) {
        this.sheet = sheet;
        this.options = options;
    }

    /** {@return how the sheet should name a file; empty where it is not there} */
    public Optional<String> nameOf(String written) {
        Notices notices = new Notices(Listing.name(sheet), options.leniently());
        try (SheetFiles files = new SheetFiles(sheet, Siblings.ofSectors(List.of(written)), notices)) {
            Path found = files.locate(written, notices.place(0));
            return Optional.of(new FileFinder(sheet, options.reach()).nameOf(found));
        } catch (IOException e) {
            return Optional.empty(); // the finding says why
        }
    }
}
