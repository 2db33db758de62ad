// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.io.BigEndian;

/**
 * What CD-ROM XA adds to a directory record: 14 bytes, big-endian (CD-ROM XA, II.2.7).
 *
 * @param owner the group in the higher 16 bits, the user in the lower
 * @param attributes permissions, and the forms of the file's sectors
 * @param file the number that its sectors have in their sub-headers
 */
public record XaAttributes(long owner, int attributes, int file) {
    private static final int BYTES = 14;
    private static final int FORM_1 = 0x0800;
    private static final int FORM_2 = 0x1000;
    private static final int INTERLEAVED = 0x2000;
    private static final int CD_AUDIO = 0x4000;

    /**
     * {@return the attributes at the beginning of a system use field, where they are there}
     *
     * @param from where the field begins
     * @param end where the record ends
     */
    public static Optional<XaAttributes> of(byte[] bytes, int from, int end) {
        return from + BYTES <= end && BlockBytes.says(bytes, from + 6, "XA")
                ? Optional.of(new XaAttributes(
                        BigEndian.u32(bytes, from), BigEndian.u16(bytes, from + 4), bytes[from + 8] & 0xFF))
                : Optional.empty();
    }

    /** {@return the words for reports} */
    public List<String> flags() {
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
