// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.file.Path;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;

/** Reads the bytes of a sheet, which is small. */
public final class SheetBytes {
    private SheetBytes() {}

    /**
     * {@return all bytes of a sheet}
     *
     * @param most the bytes of the longest sheet that is read
     * @param what names the kind of sheet: {@code a CUE sheet}
     * @throws DiscFormatException where it is longer
     * @throws spindle.io.UnreadableInputException where it is missing, no file, or not permitted
     */
    public static byte[] read(Path sheet, int most, String what) throws IOException {
        try (FileSource source = FileSource.open(sheet)) {
            if (source.length() > most) {
                throw new DiscFormatException(
                        source.name(), "is too large for " + what, "name the sheet that belongs to the image");
            }
            return source.read(0, most);
        }
    }
}
