// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import spindle.filesystem.BlockBytes;

/** The system use entries of a record or of a continuation, up to a terminator or to the first that lies (SUSP, 4). */
public final class SuspEntries implements Iterator<SuspEntry> {
    /** CD-ROM XA puts 14 bytes before the entries of a record. */
    private static final int XA_BYTES = 14;
    /** "SP", its length and version, and two check bytes (SUSP, 5.3). */
    private static final String INDICATOR = "SP\7\1\u00BE\u00EF";

    private final byte[] bytes;
    private final int end;
    private int at;

    /**
     * @param from where the entries begin
     * @param to where they end at the latest
     */
    public SuspEntries(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = Math.min(to, bytes.length);
    }

    /** {@return the entries of a record, behind the bytes that each record skips} */
    public static SuspEntries of(DirectoryRecord record, int skipped) {
        int from = record.systemUseAt();
        // The root's own record has nothing to skip: its first entry is the one that says how much.
        boolean first = BlockBytes.says(record.bytes(), from, "SP\7\1");
        return new SuspEntries(record.bytes(), first ? from : from + skipped, record.end());
    }

    /**
     * {@return how many bytes stand before the entries of each record; nothing where the volume has no such entries}
     *
     * @param root the blocks of the root directory; its first record tells
     */
    public static OptionalInt skipped(byte[] root) {
        int end = root.length < DirectoryRecord.SHORTEST ? 0 : Math.min(root[0] & 0xFF, root.length);
        for (int at = DirectoryRecord.SHORTEST; at + 7 <= end && at <= DirectoryRecord.SHORTEST + XA_BYTES; at++) {
            if (BlockBytes.says(root, at, INDICATOR)) {
                return OptionalInt.of(root[at + 6] & 0xFF);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public boolean hasNext() {
        if (at + SuspEntry.SHORTEST > end) {
            return false;
        }
        SuspEntry there = new SuspEntry(bytes, at);
        return there.length() >= SuspEntry.SHORTEST && at + there.length() <= end && !there.is("ST");
    }

    @Override
    public SuspEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no entry follows");
        }
        SuspEntry next = new SuspEntry(bytes, at);
        at += next.length();
        return next;
    }
}
