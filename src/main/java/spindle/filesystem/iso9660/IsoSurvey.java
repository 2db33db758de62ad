// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.FileExtent;
import spindle.io.LittleEndian;

/**
 * Where the structures of an ISO 9660 volume contradict themselves or each other: every descriptor, directory record and
 * path table is looked at once. Readers get along with all of this, so none of it stops them.
 *
 * <pre>{@code
 * IsoSurvey survey = IsoSurvey.of(blocks);
 * System.out.println(survey.fields().describe());
 * }</pre>
 */
public final class IsoSurvey {
    /** Blocks of directories that are looked at: 64 MB, some 600,000 files. */
    private static final int MOST_BLOCKS = 32_768;
    /** Numbers of 16 and of 32 bits in both byte orders, in a descriptor (8.4.8 and 8.4.10 to 8.4.13). */
    private static final int[] DESCRIPTOR_U16 = {120, 124, 128};

    private static final int[] DESCRIPTOR_U32 = {VolumeDescriptor.SPACE_SIZE, 132};
    /** Dates of a descriptor: creation, modification, expiration, effective (8.4.26 to 8.4.29). */
    private static final int[] DESCRIPTOR_DATES = {813, 830, 847, 864};
    /** Numbers of a directory record in both byte orders: extent, bytes, and the volume's number (9.1.3, 9.1.4, 9.1.9). */
    private static final int[] RECORD_U32 = {DirectoryRecord.EXTENT, 10};

    private static final int RECORD_VOLUME = 28;
    private static final int RECORD_DATE = 18;

    private final BlockReader blocks;
    private final Oddities fields = new Oddities();
    private final Oddities dates = new Oddities();
    private final Oddities pathTables = new Oddities();
    private int looked;

    /** A directory that is still to be looked at. */
    private record Found(String path, FileExtent extent) {}

    private IsoSurvey(BlockReader blocks) {
        this.blocks = blocks;
    }

    /** {@return the contradictions of the volume in a track; none where it has no ISO 9660 volume} */
    public static IsoSurvey of(BlockReader blocks) throws IOException {
        IsoSurvey survey = new IsoSurvey(blocks);
        IsoVolumes iso = IsoVolumes.read(new BlockBytes(blocks));
        for (VolumeDescriptor each : iso.descriptors()) {
            if (each.dialect() == Dialect.ISO9660 && (each.isPrimary() || each.isSupplementary())) {
                survey.look(each, Addressing.of(blocks, each, iso.base()));
            }
        }
        return survey;
    }

    /** {@return numbers whose little-endian and big-endian copies differ} */
    public Oddities fields() {
        return fields;
    }

    /** {@return dates that are none} */
    public Oddities dates() {
        return dates;
    }

    /** {@return path tables that differ from each other, or from the directories} */
    public Oddities pathTables() {
        return pathTables;
    }

    private void look(VolumeDescriptor descriptor, Addressing addressing) throws IOException {
        String name = descriptor.isJoliet() ? "Joliet descriptor" : "volume descriptor";
        byte[] bytes = descriptor.bytes();
        for (int at : DESCRIPTOR_U16) {
            lookAtU16(bytes, at, name);
        }
        for (int at : DESCRIPTOR_U32) {
            lookAtU32(bytes, at, name);
        }
        for (int at : DESCRIPTOR_DATES) {
            if (VolumeDate.isImpossible17(bytes, at, Dialect.ISO9660)) {
                dates.add(name);
            }
        }
        Set<Long> directories = new TreeSet<>();
        if (walk(descriptor, addressing, directories)) {
            new PathTables(descriptor, addressing, pathTables).compare(directories);
        }
    }

    /** Looks at all directory records; tells whether every directory was there to be looked at. */
    private boolean walk(VolumeDescriptor descriptor, Addressing addressing, Set<Long> directories) throws IOException {
        BitSet seen = new BitSet();
        Deque<Found> found = new ArrayDeque<>();
        lookAt(descriptor.root(), "root directory");
        found.add(new Found("", addressing.content(descriptor.root())));
        directories.add(descriptor.root().extent());
        boolean whole = true;
        while (!found.isEmpty()) {
            Found directory = found.remove();
            List<DirectoryRecord> records = new ArrayList<>();
            whole &= read(directory.extent(), addressing, seen, records);
            for (DirectoryRecord record : records) {
                boolean below = !record.isSelf() && !record.isParent();
                String path = below ? directory.path() + Names.identifier(record) : directory.path() + ".";
                lookAt(record, path);
                if (below && record.isDirectory() && directories.add(record.extent())) {
                    found.add(new Found(path + "/", addressing.content(record)));
                }
            }
        }
        return whole;
    }

    /** Reads the records of a directory; tells whether all of its blocks are there, and new. */
    private boolean read(FileExtent extent, Addressing addressing, BitSet seen, List<DirectoryRecord> records)
            throws IOException {
        long end = extent.start() + extent.bytes();
        for (long at = extent.start(); at < end; at += BlockReader.BLOCK_BYTES) {
            long block = Math.floorDiv(at, (long) BlockReader.BLOCK_BYTES) + blocks.firstLba();
            byte[] bytes = addressing.read(at, (int) Math.min(BlockReader.BLOCK_BYTES, end - at));
            boolean isNew = block >= 0 && block <= Integer.MAX_VALUE && !seen.get((int) block);
            if (bytes.length == 0 || !isNew || ++looked > MOST_BLOCKS) {
                return false;
            }
            seen.set((int) block);
            new DirectoryRecords(Dialect.ISO9660, bytes).forEachRemaining(records::add);
        }
        return true;
    }

    private void lookAt(DirectoryRecord record, String path) {
        for (int at : RECORD_U32) {
            lookAtU32(record.bytes(), record.at() + at, path);
        }
        lookAtU16(record.bytes(), record.at() + RECORD_VOLUME, path);
        if (VolumeDate.isImpossible7(record.bytes(), record.at() + RECORD_DATE, Dialect.ISO9660)) {
            dates.add(path);
        }
    }

    private void lookAtU16(byte[] bytes, int at, String path) {
        if (LittleEndian.u16(bytes, at)
                != Short.toUnsignedInt(Short.reverseBytes((short) LittleEndian.u16(bytes, at + 2)))) {
            fields.add(path);
        }
    }

    private void lookAtU32(byte[] bytes, int at, String path) {
        if ((int) LittleEndian.u32(bytes, at) != Integer.reverseBytes((int) LittleEndian.u32(bytes, at + 4))) {
            fields.add(path);
        }
    }
}
