// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

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
    public static byte[] read(FileBytes sheet, int most, String what) throws IOException {
        try (sheet) {
            if (sheet.length() > most) {
                throw new DiscFormatException(
                        sheet.name(), "is too large for " + what, "name the sheet that belongs to the image");
            }
            return sheet.read(0, most);
        }
    }
}
