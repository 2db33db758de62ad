// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.RelocationEdits.Form;
import spindle.io.LittleEndian;

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

    private boolean used;
    private int skipped;

    SuspRelocation(ByteStore image, long base, RelocationEdits edits) {
        this.image = image;
        this.base = base;
        this.edits = edits;
        this.budget = image.length();
    }

    /** Looks at a root directory's first record, which tells whether there are such entries and what comes before them. */
    void begin(byte[] root) {
        int end = root.length == 0 ? 0 : root[0] & 0xFF;
        for (int at = 34; at + 7 <= end && at <= 34 + 14; at++) {
            if (BlockBytes.says(root, at, "SP\7\1\u00BE\u00EF")) {
                used = true;
                skipped = root[at + 6] & 0xFF;
                return;
            }
        }
    }

    /**
     * Notes what stands in the system use part of a record, and where that goes on.
     *
     * @param position of the bytes in the image
     * @param from where the part begins
     * @param to where it ends
     */
    void add(long position, byte[] bytes, int from, int to) throws IOException {
        if (!used) {
            return;
        }
        // The root's own record has nothing to skip: its first entry is the one that says how much.
        int first = BlockBytes.says(bytes, from, "SP\7\1") ? from : from + skipped;
        Optional<Area> next = addEntries(position, bytes, first, to);
        while (next.isPresent() && areas.add(next.get().position()) && budget >= 0) {
            Area area = next.get();
            byte[] entries = image.read(area.position(), area.length());
            budget -= area.length();
            next = addEntries(area.position(), entries, 0, entries.length);
        }
    }

    /** {@return where the entries go on, if they do} */
    private Optional<Area> addEntries(long position, byte[] bytes, int from, int to) {
        Optional<Area> next = Optional.empty();
        int at = from;
        while (at + 4 <= to) {
            int length = bytes[at + 2] & 0xFF;
            if (length < 4 || at + length > to || BlockBytes.says(bytes, at, "ST")) {
                return next;
            }
            boolean continued = BlockBytes.says(bytes, at, "CE") && length >= 28;
            boolean moved = (BlockBytes.says(bytes, at, "CL") || BlockBytes.says(bytes, at, "PL")) && length >= 12;
            if ((continued || moved) && LittleEndian.u32(bytes, at + 4) >= base) {
                edits.add(position + at + 4, Form.BOTH);
                next = continued ? area(bytes, at) : next;
            }
            at += length;
        }
        return next;
    }

    /** {@return the area that an entry leads to, which lies within one block} */
    private Optional<Area> area(byte[] bytes, int at) {
        long offset = LittleEndian.u32(bytes, at + 12);
        long length = LittleEndian.u32(bytes, at + 20);
        long position = (LittleEndian.u32(bytes, at + 4) - base) * BLOCK + offset;
        return offset + length <= BLOCK ? Optional.of(new Area(position, (int) length)) : Optional.empty();
    }
}
