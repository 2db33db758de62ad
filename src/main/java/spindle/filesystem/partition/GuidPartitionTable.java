// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.partition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Label;
import spindle.io.LittleEndian;

/** A GUID partition table: a header in sector 1, and the entries that it leads to (UEFI 2.10, 5.3). */
final class GuidPartitionTable {
    private static final int SECTOR = 512;
    private static final int ENTRY_BYTES = 128;
    /** Entries that are looked at: what the standard reserves. */
    private static final int MOST_ENTRIES = 128;

    private static final int NAME = 56;
    private static final int NAME_BYTES = 72;

    /** Types of partitions, as they are stored (UEFI 2.10, table 5.7; Apple; Microsoft). */
    private static final Map<String, String> TYPES = Map.of(
            "28732ac11ff8d211ba4b00a0c93ec93b", Partition.EFI,
            "a2a0d0ebe5b9334487c068b6b72699c7", "basic data",
            "005346480000aa11aa1100306543ecac", "Apple HFS",
            "4861682149646f6e744e656564454649", "BIOS boot");

    private GuidPartitionTable() {}

    static List<Partition> read(BlockBytes bytes) throws IOException {
        byte[] header = bytes.at(SECTOR, SECTOR);
        if (header.length < SECTOR || !BlockBytes.says(header, 0, "EFI PART")) {
            return List.of();
        }
        long first = LittleEndian.s64(header, 72);
        long count = Math.min(LittleEndian.u32(header, 80), MOST_ENTRIES);
        if (LittleEndian.u32(header, 84) != ENTRY_BYTES || first < 2 || first > Integer.MAX_VALUE) {
            return List.of();
        }
        byte[] entries = bytes.at(first * SECTOR, (int) count * ENTRY_BYTES);
        List<Partition> partitions = new ArrayList<>();
        for (int at = 0; at + ENTRY_BYTES <= entries.length; at += ENTRY_BYTES) {
            String type = hex(entries, at);
            long start = LittleEndian.s64(entries, at + 32);
            long end = LittleEndian.s64(entries, at + 40);
            if (!type.matches("0*") && start >= 0 && end >= start && end < Long.MAX_VALUE / SECTOR - 1) {
                partitions.add(new Partition(
                        Partition.Scheme.GPT,
                        at / ENTRY_BYTES + 1,
                        TYPES.getOrDefault(type, "type " + type),
                        name(entries, at + NAME),
                        start * SECTOR,
                        (end - start + 1) * SECTOR,
                        Set.of()));
            }
        }
        return partitions;
    }

    private static String name(byte[] entries, int at) {
        String name = new String(entries, at, NAME_BYTES, StandardCharsets.UTF_16LE);
        int end = name.indexOf(0);
        return Label.clean(end < 0 ? name : name.substring(0, end));
    }

    /** {@return a GUID as its bytes are stored} */
    private static String hex(byte[] entries, int at) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            hex.append(String.format(Locale.ROOT, "%02x", entries[at + i]));
        }
        return hex.toString();
    }
}
