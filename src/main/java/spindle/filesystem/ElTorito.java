// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.List;
import spindle.io.LittleEndian;

/** Describes a boot catalogue (El Torito, 2). */
final class ElTorito {
    private static final int ENTRY = 32;
    private static final int CATALOG_BYTES = 4 * BlockReader.BLOCK_BYTES;
    private static final int SECTION = 0x90;
    private static final int LAST_SECTION = 0x91;
    private static final int BOOTABLE = 0x88;

    private final BlockBytes bytes;

    ElTorito(BlockBytes bytes) {
        this.bytes = bytes;
    }

    /** Adds a line for each entry that boots. */
    void describe(long block, List<String> boot) throws IOException {
        byte[] catalog = block <= 0 ? new byte[0] : bytes.at(block * BlockReader.BLOCK_BYTES, CATALOG_BYTES);
        if (catalog.length < 2 * ENTRY || !isValidation(catalog)) {
            return;
        }
        int platform = catalog[1] & 0xFF;
        add(catalog, ENTRY, platform, boot);
        int at = 2 * ENTRY;
        while (at + ENTRY <= catalog.length) {
            int kind = catalog[at] & 0xFF;
            if (kind == SECTION || kind == LAST_SECTION) {
                platform = catalog[at + 1] & 0xFF;
            } else if (kind == BOOTABLE) {
                add(catalog, at, platform, boot);
            } else if (kind == 0 && LittleEndian.u32(catalog, at + 8) == 0) {
                return;
            }
            at += ENTRY;
        }
    }

    /** {@return whether it begins with a validation entry: its sixteen words sum to zero} */
    static boolean isValidation(byte[] catalog) {
        int sum = 0;
        for (int at = 0; at < ENTRY; at += 2) {
            sum += LittleEndian.u16(catalog, at);
        }
        return catalog[0] == 1 && catalog[30] == 0x55 && catalog[31] == (byte) 0xAA && (sum & 0xFFFF) == 0;
    }

    private static void add(byte[] catalog, int at, int platform, List<String> boot) {
        if ((catalog[at] & 0xFF) == BOOTABLE) {
            boot.add(platform(platform) + ", " + media(catalog[at + 1] & 0x0F) + ", "
                    + LittleEndian.u16(catalog, at + 6) + " sectors of 512 bytes at block "
                    + LittleEndian.u32(catalog, at + 8));
        }
    }

    private static String platform(int platform) {
        return switch (platform) {
            case 0 -> "x86";
            case 1 -> "PowerPC";
            case 2 -> "Mac";
            case 0xEF -> "UEFI";
            default -> "platform " + platform;
        };
    }

    private static String media(int media) {
        return switch (media) {
            case 0 -> "no emulation";
            case 1 -> "1.2 MB floppy";
            case 2 -> "1.44 MB floppy";
            case 3 -> "2.88 MB floppy";
            case 4 -> "hard disk";
            default -> "media type " + media;
        };
    }
}
