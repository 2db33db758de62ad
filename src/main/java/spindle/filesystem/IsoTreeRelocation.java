// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import spindle.filesystem.RelocationEdits.Form;
import spindle.io.LittleEndian;

/** Goes through one tree of directories, and notes the address in each record and in what Rock Ridge adds to it. */
final class IsoTreeRelocation {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    private static final int SHORTEST_RECORD = 34;
    private static final int DIRECTORY = 0x02;
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
     * @param bytes hold the record at {@code at}
     */
    void add(long position, byte[] bytes, int at) throws IOException {
        addRecord(position, bytes, at, "/");
        boolean root = true;
        while (!found.isEmpty()) {
            Found directory = found.pop();
            for (long block = directory.block(); block < directory.block() + directory.blocks(); block++) {
                if (!seen.get((int) block)) {
                    seen.set((int) block);
                    byte[] records = image.read(block * BLOCK, BLOCK);
                    if (root) {
                        susp.begin(records);
                        root = false;
                    }
                    addRecords(block * BLOCK, records, directory.path());
                }
            }
        }
    }

    private void addRecords(long position, byte[] records, String path) throws IOException {
        int at = 0;
        while (at + SHORTEST_RECORD <= records.length) {
            int length = records[at] & 0xFF;
            if (length < SHORTEST_RECORD || at + length > records.length) {
                return; // no record crosses a block
            }
            int name = records[at + 32] & 0xFF;
            addRecord(position + at, records, at, name(records, at, name, path));
            susp.add(position, records, at + 33 + name + (1 - name % 2), at + length);
            at += length;
        }
    }

    /** The records of a directory for itself and its parent are named by one byte, 0 or 1: they lead nowhere new. */
    private static String name(byte[] records, int at, int name, String path) {
        boolean self = name == 1 && (records[at + 33] == 0 || records[at + 33] == 1);
        if (self || at + 33 + name > records.length) {
            return path;
        }
        String parent = path.length() > LONGEST_PATH ? "..." + path.substring(path.length() - LONGEST_PATH) : path;
        return parent + Label.ofBytes(records, at + 33, name) + ((records[at + 25] & DIRECTORY) != 0 ? "/" : "");
    }

    private void addRecord(long position, byte[] bytes, int at, String path) {
        long lba = LittleEndian.u32(bytes, at + 2);
        long size = LittleEndian.u32(bytes, at + 10);
        if (lba < base) {
            if (size > 0) {
                foreign.add(path);
            }
            return;
        }
        edits.add(position + 2, Form.BOTH);
        if ((bytes[at + 25] & DIRECTORY) != 0) {
            long blocks = image.length() / BLOCK;
            // An extended attribute record comes first, and is as many blocks long as byte 1 says.
            long block = lba - base + (bytes[at + 1] & 0xFF);
            long count = Math.min((size + BLOCK - 1) / BLOCK, blocks - block);
            if (count > 0 && !isSeen(block)) {
                found.push(new Found(path, block, count));
            }
        }
    }

    private boolean isSeen(long block) {
        return block > Integer.MAX_VALUE || seen.get((int) block);
    }
}
