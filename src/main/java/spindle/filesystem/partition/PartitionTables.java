// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.partition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.filesystem.BlockBytes;

/**
 * The partition tables of a disc.
 *
 * @param code what the first sector has for a BIOS
 * @param partitions those of all tables: MBR, GPT, Apple's map
 */
public record PartitionTables(Code code, List<Partition> partitions) {
    /** What a first sector has for a BIOS. */
    public enum Code {
        /** It has no signature, or no code. */
        NONE,
        /** Code that is not known. */
        SOME,
        /** Code of isohybrid, which starts ISOLINUX. */
        ISOHYBRID
    }

    public PartitionTables {
        partitions = List.copyOf(partitions);
    }

    /** {@return the tables in a track; a few sectors are read} */
    public static PartitionTables find(BlockBytes bytes) throws IOException {
        MasterBootRecord record = new MasterBootRecord(bytes.at(0, MasterBootRecord.BYTES));
        List<Partition> partitions = new ArrayList<>();
        Code code = Code.NONE;
        if (record.isOne()) {
            partitions.addAll(record.partitions());
            code = !record.hasCode() ? Code.NONE : record.isIsohybrid() ? Code.ISOHYBRID : Code.SOME;
        }
        partitions.addAll(GuidPartitionTable.read(bytes));
        partitions.addAll(ApplePartitions.read(bytes));
        return new PartitionTables(code, partitions);
    }

    /**
     * {@return what a computer can start from the disc as from a hard disk: {@code BIOS (isohybrid MBR)}, {@code UEFI (EFI
     * partition in GPT)}}
     */
    public List<String> bootable() {
        List<String> kinds = new ArrayList<>();
        if (code != Code.NONE && !partitions.isEmpty()) {
            kinds.add(code == Code.ISOHYBRID ? "BIOS (isohybrid MBR)" : "BIOS (MBR)");
        }
        for (Partition.Scheme scheme : List.of(Partition.Scheme.MBR, Partition.Scheme.GPT)) {
            if (partitions.stream()
                    .anyMatch(each -> each.scheme() == scheme && each.type().equals(Partition.EFI))) {
                kinds.add("UEFI (EFI partition in " + scheme.title() + ")");
            }
        }
        return kinds;
    }
}
