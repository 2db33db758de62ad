// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.io.BigEndian;

/**
 * What CD-ROM XA adds to a directory record: 14 bytes, big-endian (CD-ROM XA, II.2.7).
 *
 * @param attributes permissions, and the forms of the file's sectors
 * @param file the number that its sectors have in their sub-headers
 */
record XaAttributes(int attributes, int file) {
    private static final int BYTES = 14;
    private static final int FORM_1 = 0x0800;
    private static final int FORM_2 = 0x1000;
    private static final int INTERLEAVED = 0x2000;
    private static final int CD_AUDIO = 0x4000;

    /** {@return the attributes at the beginning of a record's system use field, where they are there} */
    static Optional<XaAttributes> of(DirectoryRecord entry) {
        int from = entry.systemUseAt();
        return from + BYTES <= entry.end() && BlockBytes.says(entry.bytes(), from + 6, "XA")
                ? Optional.of(new XaAttributes(BigEndian.u16(entry.bytes(), from + 4), entry.bytes()[from + 8] & 0xFF))
                : Optional.empty();
    }

    /** {@return the words for reports} */
    List<String> flags() {
        List<String> flags = new ArrayList<>();
        boolean mixed = has(INTERLEAVED) || (has(FORM_1) && has(FORM_2));
        if (mixed) {
            flags.add("mixed");
        } else if (has(FORM_2)) {
            flags.add("form2");
        }
        if (has(CD_AUDIO)) {
            flags.add("cd-audio");
        }
        return flags;
    }

    private boolean has(int bit) {
        return (attributes & bit) != 0;
    }
}
