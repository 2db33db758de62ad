// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.BlockReader;
import spindle.io.LittleEndian;

/**
 * A boot catalogue (El Torito, 2): a validation entry, an initial entry, and sections of further ones.
 *
 * @param entries in the order of the catalogue, those that do not boot too
 */
public record BootCatalog(List<BootEntry> entries) {
    /** How many bytes are read of a catalogue. */
    public static final int MOST_BYTES = 4 * BlockReader.BLOCK_BYTES;

    private static final int SECTION = 0x90;
    private static final int LAST_SECTION = 0x91;
    private static final int EXTENSION = 0x44;

    public BootCatalog {
        entries = List.copyOf(entries);
    }

    /**
     * {@return the catalogue in some bytes; none where they do not begin with a validation entry}
     *
     * @param bytes up to {@link #MOST_BYTES}
     */
    public static Optional<BootCatalog> of(byte[] bytes) {
        if (bytes.length < 2 * BootEntry.BYTES || !isValidation(bytes)) {
            return Optional.empty();
        }
        int platform = bytes[1] & 0xFF;
        List<BootEntry> entries = new ArrayList<>();
        entries.add(BootEntry.of(bytes, BootEntry.BYTES, platform));
        int left = 0;
        for (int at = 2 * BootEntry.BYTES; at + BootEntry.BYTES <= bytes.length; at += BootEntry.BYTES) {
            int kind = bytes[at] & 0xFF;
            if (kind == SECTION || kind == LAST_SECTION) {
                platform = bytes[at + 1] & 0xFF;
                left = LittleEndian.u16(bytes, at + 2);
            } else if (kind == BootEntry.BOOTABLE || (left > 0 && kind != EXTENSION)) {
                // Catalogues that count wrongly are common, so an entry that boots needs no section that counts it.
                entries.add(BootEntry.of(bytes, at, platform));
                left--;
            } else if (kind == 0 && LittleEndian.u32(bytes, at + BootEntry.BLOCK) == 0) {
                break;
            }
        }
        return Optional.of(new BootCatalog(entries));
    }

    /** {@return whether the catalogue begins with a validation entry} */
    private static boolean isValidation(byte[] catalog) {
        return flaws(catalog).isEmpty();
    }

    /**
     * {@return what is wrong with the validation entry that a catalogue begins with} Its header is 1, its key bytes are 55
     * and AA, and its sixteen words sum to zero (El Torito, 2.1).
     */
    public static List<String> flaws(byte[] catalog) {
        if (catalog.length < BootEntry.BYTES) {
            return List.of("it is not in the image");
        }
        List<String> flaws = new ArrayList<>();
        if (catalog[0] != 1) {
            flaws.add("its header is " + (catalog[0] & 0xFF) + ", not 1");
        }
        if (catalog[30] != 0x55 || catalog[31] != (byte) 0xAA) {
            flaws.add("its key bytes are not 55 AA");
        }
        int sum = 0;
        for (int at = 0; at < BootEntry.BYTES; at += 2) {
            sum += LittleEndian.u16(catalog, at);
        }
        if ((sum & 0xFFFF) != 0) {
            flaws.add("its words do not sum to zero");
        }
        return flaws;
    }
}
