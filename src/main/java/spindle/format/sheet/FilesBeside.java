// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.format.ReadOptions;

/** Tells by what name a file that a sheet names is there. */
public final class FilesBeside {
    private final Path sheet;
    private final ReadOptions options;

    FilesBeside(Path sheet, ReadOptions options) {
        this.sheet = sheet;
        this.options = options;
    }

    /** {@return the files of the sheet, none of them opened yet; what is odd about them was said already} */
    public SheetFiles files() {
        return new SheetFiles(sheet, Siblings.NONE, new Notices(Listing.name(sheet), options.leniently()));
    }

    /** {@return the bytes of a file that the sheet names; empty where it cannot be read} */
    public OptionalLong lengthOf(String written) {
        try (SheetFiles files = files()) {
            return OptionalLong.of(files.open(written, Listing.name(sheet)).length());
        } catch (IOException e) {
            return OptionalLong.empty(); // the finding says why
        }
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
