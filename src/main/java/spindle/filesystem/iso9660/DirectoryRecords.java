// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.Iterator;
import java.util.NoSuchElementException;
import spindle.filesystem.BlockReader;

/**
 * The records in the blocks of a directory, in their order. No record crosses a block: where one has no length, or claims
 * to cross, the reading goes on in the next block (ISO 9660, 6.8.1.1).
 */
public final class DirectoryRecords implements Iterator<DirectoryRecord> {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;

    private final Dialect dialect;
    private final byte[] bytes;
    private int at;
    private int malformed;

    /** @param bytes whole blocks; a rest of a block is looked at too */
    public DirectoryRecords(Dialect dialect, byte[] bytes) {
        this.dialect = dialect;
        this.bytes = bytes;
        settle();
    }

    /** {@return how many records so far lied about their length, so that the rest of their block was not read} */
    public int malformed() {
        return malformed;
    }

    @Override
    public boolean hasNext() {
        return at + DirectoryRecord.SHORTEST <= bytes.length;
    }

    @Override
    public DirectoryRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no record follows");
        }
        DirectoryRecord next = new DirectoryRecord(dialect, bytes, at);
        at += next.length();
        settle();
        return next;
    }

    /** Goes on to the next record that can be one. */
    private void settle() {
        while (at + DirectoryRecord.SHORTEST <= bytes.length) {
            DirectoryRecord there = new DirectoryRecord(dialect, bytes, at);
            int end = Math.min(bytes.length, (at / BLOCK + 1) * BLOCK);
            if (there.isWhole() && at + there.length() <= end) {
                return;
            }
            malformed += there.length() == 0 ? 0 : 1;
            at = (at / BLOCK + 1) * BLOCK;
        }
    }
}
