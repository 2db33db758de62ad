// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import spindle.io.Amounts;
import spindle.io.LittleEndian;

/**
 * An entry of a boot catalogue (El Torito, 2.2 and 2.4).
 *
 * @param offset where it is in the catalogue
 * @param isBootable whether it boots
 * @param platform for which processor: 0 x86, 1 PowerPC, 2 Mac, 0xEF UEFI
 * @param media what the image is of: 0 none, 1 to 3 a floppy, 4 a hard disk
 * @param loadSegment where x86 loads it; 0 for the default
 * @param sectors how many sectors of 512 bytes are loaded
 * @param block where the image begins
 */
public record BootEntry(
        int offset, boolean isBootable, int platform, int media, int loadSegment, int sectors, long block) {
    /** Where the block of the image is in the entry, little-endian. */
    public static final int BLOCK = 8;

    static final int BYTES = 32;
    static final int BOOTABLE = 0x88;
    /** Bytes of a sector that an entry counts: those of a disk that the image stands for. */
    private static final int SECTOR_BYTES = 512;

    static BootEntry of(byte[] catalog, int at, int platform) {
        return new BootEntry(
                at,
                (catalog[at] & 0xFF) == BOOTABLE,
                platform,
                catalog[at + 1] & 0x0F,
                LittleEndian.u16(catalog, at + 2),
                LittleEndian.u16(catalog, at + 6),
                LittleEndian.u32(catalog, at + BLOCK));
    }

    /** {@return one line about it: {@code x86, no emulation, 4 sectors of 512 bytes at block 33}} */
    String describe() {
        return platformName() + ", " + mediaName() + ", " + Amounts.of(sectors, "sector") + " of 512 bytes at block "
                + block;
    }

    /** {@return bytes of the image: those of the floppy that it stands for, else as many as are loaded} */
    public long imageBytes() {
        return switch (media) {
            case 1 -> 1200L * 1024;
            case 2 -> 1440L * 1024;
            case 3 -> 2880L * 1024;
            default -> (long) sectors * SECTOR_BYTES;
        };
    }

    /** {@return for which processor: {@code x86}} */
    public String platformName() {
        return switch (platform) {
            case 0 -> "x86";
            case 1 -> "PowerPC";
            case 2 -> "Mac";
            case 0xEF -> "UEFI";
            default -> "platform " + platform;
        };
    }

    /** {@return what the image stands for: {@code no emulation}} */
    public String mediaName() {
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
