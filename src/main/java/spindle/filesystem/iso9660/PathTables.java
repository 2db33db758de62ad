// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The path tables of one descriptor (ISO 9660, 6.9 and 9.4), held against each other and against the directories. */
final class PathTables {
    /** A table has 65,535 directories at most, since an entry has 16 bits for its parent; a name has 37 bytes at most. */
    private static final int MOST_BYTES = 65_535 * 48;

    private final VolumeDescriptor descriptor;
    private final Addressing addressing;
    private final Oddities oddities;

    PathTables(VolumeDescriptor descriptor, Addressing addressing, Oddities oddities) {
        this.descriptor = descriptor;
        this.addressing = addressing;
        this.oddities = oddities;
    }

    /** Adds each table that is not there, differs from the little-endian one, or lists other directories than there are. */
    void compare(Set<Long> directories) throws IOException {
        String volume = descriptor.isJoliet() ? " of Joliet" : "";
        Optional<List<PathTableEntry>> first = Optional.empty();
        for (VolumeDescriptor.PathTable table : VolumeDescriptor.PathTable.values()) {
            long block = descriptor.pathTable(table);
            if (block == 0) {
                continue;
            }
            String name = name(table) + volume;
            List<PathTableEntry> entries = read(table, block);
            if (first.isPresent() && !first.get().equals(entries)) {
                oddities.add(name + " differs from the one before it");
            }
            first = first.or(() -> Optional.of(entries));
            Set<Long> listed =
                    entries.stream().map(PathTableEntry::extent).collect(Collectors.toCollection(TreeSet::new));
            if (!listed.equals(directories)) {
                oddities.add(name + difference(listed, directories));
            }
        }
    }

    private static String difference(Set<Long> listed, Set<Long> directories) {
        long more = listed.stream().filter(each -> !directories.contains(each)).count();
        long lacking =
                directories.stream().filter(each -> !listed.contains(each)).count();
        return " lacks " + lacking + " directories and lists " + more + " that are none";
    }

    private static String name(VolumeDescriptor.PathTable table) {
        return switch (table) {
            case LITTLE -> "the little-endian path table";
            case OPTIONAL_LITTLE -> "the second little-endian path table";
            case BIG -> "the big-endian path table";
            case OPTIONAL_BIG -> "the second big-endian path table";
        };
    }

    private List<PathTableEntry> read(VolumeDescriptor.PathTable table, long block) throws IOException {
        int wanted = (int) Math.min(descriptor.pathTableBytes(), MOST_BYTES);
        byte[] bytes = addressing.read(addressing.position(block), wanted);
        List<PathTableEntry> entries = new ArrayList<>();
        int at = 0;
        while (at + PathTableEntry.FIELDS <= bytes.length) {
            PathTableEntry entry = PathTableEntry.of(bytes, at, table);
            entries.add(entry);
            at += entry.bytes();
        }
        return entries;
    }
}
