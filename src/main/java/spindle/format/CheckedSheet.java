// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A sheet with all that is to be said of it.
 *
 * @param text its text, without byte order mark
 * @param charset what its bytes were read as
 * @param encoding how sure that is
 * @param findings what is wrong with it, in the order of its lines
 */
public record CheckedSheet(String text, Charset charset, Encoding encoding, List<SheetFinding> findings) {
    /** How sure the character set of a sheet is. */
    public enum Encoding {
        /** It follows from the bytes, from file names that are there, or was said. */
        SURE,
        /** Several character sets fit. */
        GUESSED
    }

    public CheckedSheet {
        findings = List.copyOf(findings);
    }
}
