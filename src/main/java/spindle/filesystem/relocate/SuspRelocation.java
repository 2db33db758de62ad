// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import spindle.filesystem.BlockReader;
import spindle.filesystem.iso9660.DirectoryRecord;
import spindle.filesystem.iso9660.SuspEntries;
import spindle.filesystem.iso9660.SuspEntry;
import spindle.filesystem.relocate.RelocationEdits.Form;

/**
 * Notes the addresses in system use entries: where they go on (CE; SUSP, 5.1), where a directory was moved to and from
 * (CL, PL; RRIP, 4.1.5).
 */
final class SuspRelocation {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;

    /** Where entries go on: a position in the image, and bytes. */
    private record Area(long position, int length) {}

    private final ByteStore image;
    private final long base;
    private final RelocationEdits edits;
    private final Set<Long> areas = new HashSet<>();
    /** Bytes of areas that may still be read: many times what an honest volume has. */
    private long budget;

    private OptionalInt skipped = OptionalInt.empty();

    SuspRelocation(ByteStore image, long base, RelocationEdits edits) {
        this.image = image;
        this.base = base;
        this.edits = edits;
        this.budget = image.length();
    }

    /** Looks at the blocks of a root directory, which tell whether there are such entries and what comes before them. */
    void begin(byte[] root) {
        skipped = SuspEntries.skipped(root);
    }

    /**
     * Notes what stands in the system use field of a record, and where that goes on.
     *
     * @param position of the record's bytes in the image
     */
    void add(long position, DirectoryRecord record) throws IOException {
        if (skipped.isEmpty()) {
            return;
        }
        Optional<Area> next = addEntries(position, SuspEntries.of(record, skipped.getAsInt()));
        while (next.isPresent() && areas.add(next.get().position()) && budget >= 0) {
            Area area = next.get();
            byte[] bytes = image.read(area.position(), area.length());
            budget -= area.length();
            next = addEntries(area.position(), new SuspEntries(bytes, 0, bytes.length));
        }
    }

    /** {@return where the entries go on, if they do} */
    private Optional<Area> addEntries(long position, SuspEntries entries) {
        Optional<Area> next = Optional.empty();
        while (entries.hasNext()) {
            SuspEntry entry = entries.next();
            boolean addressed = entry.isContinuation() || entry.isRelocated();
            if (addressed && entry.u32(SuspEntry.ADDRESS) >= base) {
                edits.add(position + entry.at() + SuspEntry.ADDRESS, Form.BOTH);
                next = entry.isContinuation() ? entry.continuation().map(this::area) : next;
            }
        }
        return next;
    }

    private Area area(SuspEntry.Continuation to) {
        return new Area((to.block() - base) * BLOCK + to.offset(), to.length());
    }
}
