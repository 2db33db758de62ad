// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.BlockReader;
import spindle.filesystem.TreeFindings;

/** Reads the system use entries of records, through all their continuations, in bounded work. */
final class SuspReader {
    /** Continuations of one record; two hold the longest name and link. */
    private static final int MOST_AREAS = 64;
    /** Bytes of continuations that a small volume may ask for. */
    private static final long FLOOR_BYTES = 1 << 20;

    private final Addressing addressing;
    private final int skipped;
    /** Bytes of continuations that may still be read: no honest volume reads one twice. */
    private long budget;
    /** The block that was read last: the continuations of neighbours share it. */
    private long cached = Long.MIN_VALUE;

    private byte[] cachedBytes = new byte[0];

    /** @param skipped bytes before the entries of each record */
    SuspReader(Addressing addressing, int skipped) {
        this.addressing = addressing;
        this.skipped = skipped;
        this.budget = Math.max(FLOOR_BYTES, addressing.blocks().blocks() * BlockReader.BLOCK_BYTES);
    }

    /** {@return the entries of a record, in order} */
    List<SuspEntry> entries(DirectoryRecord entry, String directory, TreeFindings findings) throws IOException {
        List<SuspEntry> all = new ArrayList<>();
        Optional<SuspEntry> next = collect(SuspEntries.of(entry, skipped), all);
        for (int areas = 0; next.isPresent(); areas++) {
            Optional<SuspEntry.Continuation> to = next.get().continuation();
            if (areas == MOST_AREAS || budget <= 0 || to.isEmpty()) {
                findings.error(
                        directory, "a record's system use entries go on where they cannot; the rest is not read");
                break;
            }
            byte[] block = block(to.get().block());
            budget -= to.get().length();
            int from = to.get().offset();
            next = collect(new SuspEntries(block, from, from + to.get().length()), all);
        }
        return all;
    }

    /** {@return the entry that leads to a continuation, where one does} */
    private static Optional<SuspEntry> collect(SuspEntries entries, List<SuspEntry> all) {
        Optional<SuspEntry> next = Optional.empty();
        while (entries.hasNext()) {
            SuspEntry entry = entries.next();
            if (entry.isContinuation()) {
                next = Optional.of(entry);
            } else {
                all.add(entry);
            }
        }
        return next;
    }

    private byte[] block(long block) throws IOException {
        if (block != cached) {
            cachedBytes = addressing.read(addressing.position(block), BlockReader.BLOCK_BYTES);
            cached = block;
        }
        return cachedBytes;
    }
}
