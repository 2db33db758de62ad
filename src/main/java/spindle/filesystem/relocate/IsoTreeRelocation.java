// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import spindle.filesystem.BlockReader;
import spindle.filesystem.iso9660.Dialect;
import spindle.filesystem.iso9660.DirectoryRecord;
import spindle.filesystem.iso9660.DirectoryRecords;
import spindle.filesystem.relocate.RelocationEdits.Form;

/** Goes through one tree of directories, and notes the address in each record and in what Rock Ridge adds to it. */
final class IsoTreeRelocation {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    /** Longer paths are told by their end: a chain of directories could make them as long as it likes. */
    private static final int LONGEST_PATH = 1024;

    /** A directory that was found: its blocks, relative to the image. */
    private record Found(String path, long block, long blocks) {}

    private final ByteStore image;
    private final long base;
    private final RelocationEdits edits;
    private final ForeignExtents foreign;
    private final BitSet seen;
    private final SuspRelocation susp;
    private final Deque<Found> found = new ArrayDeque<>();

    IsoTreeRelocation(ByteStore image, long base, RelocationEdits edits, ForeignExtents foreign, BitSet seen) {
        this.image = image;
        this.base = base;
        this.edits = edits;
        this.foreign = foreign;
        this.seen = seen;
        this.susp = new SuspRelocation(image, base, edits);
    }

    /**
     * Notes a root's record and all that is below.
     *
     * @param position of the record in the image
     * @param root the record
     */
    void add(long position, DirectoryRecord root) throws IOException {
        addRecord(position, root, "/");
        boolean first = true;
        while (!found.isEmpty()) {
            Found directory = found.pop();
            for (long block = directory.block(); block < directory.block() + directory.blocks(); block++) {
                if (!seen.get((int) block)) {
                    seen.set((int) block);
                    byte[] records = image.read(block * BLOCK, BLOCK);
                    if (first) {
                        susp.begin(records);
                        first = false;
                    }
                    addRecords(block * BLOCK, records, directory.path());
                }
            }
        }
    }

    private void addRecords(long position, byte[] bytes, String path) throws IOException {
        DirectoryRecords records = new DirectoryRecords(Dialect.ISO9660, bytes);
        while (records.hasNext()) {
            DirectoryRecord record = records.next();
            addRecord(position + record.at(), record, path(record, path));
            susp.add(position, record);
        }
    }

    /** The records of a directory for itself and its parent lead nowhere new. */
    private static String path(DirectoryRecord record, String path) {
        if (record.isSelf() || record.isParent()) {
            return path;
        }
        String parent = path.length() > LONGEST_PATH ? "..." + path.substring(path.length() - LONGEST_PATH) : path;
        return parent + record.name() + (record.isDirectory() ? "/" : "");
    }

    private void addRecord(long position, DirectoryRecord record, String path) {
        if (record.extent() < base) {
            if (record.size() > 0) {
                foreign.add(path);
            }
            return;
        }
        edits.add(position + DirectoryRecord.EXTENT, Form.BOTH);
        if (record.isDirectory()) {
            long blocks = image.length() / BLOCK;
            long block = record.extent() - base + record.extendedBlocks();
            long count = Math.min((record.size() + BLOCK - 1) / BLOCK, blocks - block);
            if (count > 0 && !isSeen(block)) {
                found.push(new Found(path, block, count));
            }
        }
    }

    private boolean isSeen(long block) {
        return block > Integer.MAX_VALUE || seen.get((int) block);
    }
}
