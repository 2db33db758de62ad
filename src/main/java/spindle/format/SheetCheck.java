// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import spindle.io.FileBytes;

/** Looks for all that is wrong with the sheets of one format, not only for what keeps them from being read. */
public interface SheetCheck {
    /**
     * {@return a sheet with all that is to be said of it}
     *
     * @param sheet is closed
     * @throws IOException where its bytes cannot be read, or are no text
     */
    CheckedSheet check(FileBytes sheet, ReadOptions options) throws IOException;
}
