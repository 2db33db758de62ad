// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import spindle.format.ReadOptions;

/**
 * How an image is found and opened.
 *
 * @param read how it is read
 * @param sheet whether the sheet beside a BIN is used
 */
public record OpenOptions(ReadOptions read, Sheet sheet) {
    /** Lenient, with the sheet beside a BIN. */
    public static final OpenOptions DEFAULT = new OpenOptions(ReadOptions.DEFAULT, Sheet.BESIDE);

    /** {@return the same, but for how an image is read} */
    public OpenOptions withRead(ReadOptions changed) {
        return new OpenOptions(changed, sheet);
    }

    /** {@return the same, but for whether the sheet beside a BIN is used} */
    public OpenOptions withSheet(Sheet changed) {
        return new OpenOptions(read, changed);
    }

    /** Whether the sheet beside a BIN is used. */
    public enum Sheet {
        /** Given a BIN whose sheet lies beside it, the sheet is opened. */
        BESIDE,
        /** The file is opened as it is named. */
        IGNORED
    }
}
