// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import spindle.filesystem.BlockBytes;
import spindle.io.LittleEndian;

/** The first sector of a disk that a BIOS starts: code, four partitions, a signature (UEFI 2.10, 5.2.1). */
final class MasterBootRecord {
    static final int BYTES = 512;

    private static final int CODE_BYTES = 440;
    private static final int TABLE = 446;
    private static final int ENTRY_BYTES = 16;
    private static final int ENTRIES = 4;
    private static final int ACTIVE = 0x80;
    private static final int EFI = 0xEF;
    private static final int PROTECTIVE = 0xEE;

    private final byte[] sector;

    MasterBootRecord(byte[] sector) {
        this.sector = sector;
    }

    /** {@return whether it has the signature, and every entry is active or not} A boot sector of FAT has other bytes there. */
    boolean isOne() {
        if (sector.length < BYTES || sector[510] != 0x55 || sector[511] != (byte) 0xAA) {
            return false;
        }
        for (int i = 0; i < ENTRIES; i++) {
            if ((sector[TABLE + i * ENTRY_BYTES] & 0x7F) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether it has code that a BIOS can start} */
    boolean hasCode() {
        for (int i = 0; i < CODE_BYTES; i++) {
            if (sector[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether its code is that of isohybrid, which looks for ISOLINUX (SYSLINUX, mbr/isohdpfx.S)} */
    boolean isIsohybrid() {
        for (int at = 0; at < CODE_BYTES - 8; at++) {
            if (BlockBytes.says(sector, at, "isolinux")) {
                return true;
            }
        }
        return false;
    }

    List<Partition> partitions() {
        List<Partition> partitions = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            int at = TABLE + i * ENTRY_BYTES;
            int type = sector[at + 4] & 0xFF;
            long sectors = LittleEndian.u32(sector, at + 12);
            // isohybrid has a partition of type 0 over the whole disc, and makes it active.
            if (sectors > 0 && (type != 0 || (sector[at] & 0xFF) == ACTIVE)) {
                long start = LittleEndian.u32(sector, at + 8);
                partitions.add(new Partition(
                        Partition.Scheme.MBR,
                        i + 1,
                        type == EFI ? Partition.EFI : String.format(Locale.ROOT, "type %02x", type),
                        "",
                        start * BYTES,
                        sectors * BYTES,
                        flags(sector[at] & 0xFF, type)));
            }
        }
        return partitions;
    }

    private static Set<Partition.Flag> flags(int status, int type) {
        if (type == PROTECTIVE) {
            return Set.of(Partition.Flag.PROTECTIVE);
        }
        return status == ACTIVE ? Set.of(Partition.Flag.ACTIVE) : Set.of();
    }
}
