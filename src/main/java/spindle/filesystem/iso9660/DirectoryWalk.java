// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import spindle.filesystem.BlockReader;
import spindle.filesystem.FileExtent;
import spindle.filesystem.TreeFindings;

/** Goes through the records of one directory, a block at a time. No block is gone through twice in one tree. */
final class DirectoryWalk {
    /** Blocks without a record, one behind another, that end a directory whatever size it claims. */
    private static final int MOST_EMPTY_BLOCKS = 16;
    /** Bytes that are read at once. */
    private static final int AHEAD_BYTES = 16 * BlockReader.BLOCK_BYTES;

    private final String path;
    private final Addressing addressing;
    private final BitSet seen;
    private final TreeFindings findings;
    private final FileAssembly files;
    private final long end;
    private long at;
    private int emptyBlocks;
    private byte[] ahead = new byte[0];
    private long aheadAt;
    private DirectoryRecords records;

    /**
     * @param path of the directory, with a slash behind; empty for the root
     * @param extent where it lies
     * @param seen blocks that were gone through
     */
    DirectoryWalk(
            String path,
            FileExtent extent,
            Addressing addressing,
            BitSet seen,
            TreeFindings findings,
            FileAssembly files) {
        this.path = path;
        this.addressing = addressing;
        this.seen = seen;
        this.findings = findings;
        this.files = files;
        this.at = extent.start();
        this.end = extent.start() + extent.bytes();
        this.records = new DirectoryRecords(addressing.dialect(), new byte[0]);
    }

    String path() {
        return path;
    }

    FileAssembly files() {
        return files;
    }

    /** {@return the next record, but for those of the directory itself and of its parent; none at the end} */
    Optional<DirectoryRecord> next() throws IOException {
        while (true) {
            while (records.hasNext()) {
                DirectoryRecord record = records.next();
                if (!record.isSelf() && !record.isParent()) {
                    return Optional.of(record);
                }
            }
            if (records.malformed() > 0) {
                findings.error(path, "a directory record lies about its length; the rest of its block is not read");
            }
            if (!load()) {
                return Optional.empty();
            }
        }
    }

    /** Reads the next block, or what is left of one; tells whether there is one. */
    private boolean load() throws IOException {
        if (at >= end) {
            return false;
        }
        int sector = BlockReader.BLOCK_BYTES;
        int wanted = (int) Math.min(end - at, sector - Math.floorMod(at, (long) sector));
        byte[] bytes = read(wanted);
        if (bytes.length < wanted) {
            findings.beyond(path, "the directory goes on beyond the end of the image");
            at = end;
        } else if (!see()) {
            findings.error(path, "the directory holds itself, or blocks of another; they are listed once");
            at = end;
            return false;
        }
        at += wanted;
        records = new DirectoryRecords(addressing.dialect(), bytes);
        emptyBlocks = records.hasNext() ? 0 : emptyBlocks + 1;
        if (emptyBlocks > MOST_EMPTY_BLOCKS) {
            findings.error(path, "the directory claims more blocks than it has records for");
            return false;
        }
        return true;
    }

    /** {@return what is next of the directory, fewer bytes where the image ends} Several blocks are read at once. */
    private byte[] read(int wanted) throws IOException {
        if (at < aheadAt || at + wanted > aheadAt + ahead.length) {
            ahead = addressing.read(at, (int) Math.min(end - at, AHEAD_BYTES));
            aheadAt = at;
        }
        int from = (int) (at - aheadAt);
        return Arrays.copyOfRange(ahead, from, Math.min(from + wanted, ahead.length));
    }

    private boolean see() {
        long first = addressing.blocks().firstLba() * BlockReader.BLOCK_BYTES;
        long block = (at + first) / addressing.blockBytes();
        if (block > Integer.MAX_VALUE || block < 0 || seen.get((int) block)) {
            return false;
        }
        seen.set((int) block);
        return true;
    }
}
