// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import spindle.filesystem.BlockBytes;
import spindle.io.BigEndian;

/**
 * ENTRIES.VCD, or ENTRIES.SVD: where a player may jump to (White Book, Video CD 2.0, III). The first entry of each track is
 * where its sequence begins.
 *
 * @param entries in the order of the disc
 */
record VideoCdEntries(List<EntryPoint> entries) {
    /** Where it stands. */
    static final int LBA = 151;

    private static final int FIRST = 12;
    private static final int ENTRY_BYTES = 4;
    private static final int MOST_ENTRIES = 500;

    /** @param track the number of the track that it is in */
    record EntryPoint(int track, int lba) {}

    VideoCdEntries {
        entries = List.copyOf(entries);
    }

    /** {@return the entries in a block; none where it is another} */
    static VideoCdEntries read(byte[] block) {
        List<EntryPoint> entries = new ArrayList<>();
        if (BlockBytes.says(block, 0, "ENTRYVCD") || BlockBytes.says(block, 0, "ENTRYSVD")) {
            int count = Math.min(BigEndian.u16(block, 10), MOST_ENTRIES);
            for (int i = 0; i < count; i++) {
                int at = FIRST + i * ENTRY_BYTES;
                int track = BcdAddress.digits(block[at]);
                OptionalInt lba = BcdAddress.lba(block, at + 1);
                if (track >= 2 && lba.isPresent()) {
                    entries.add(new EntryPoint(track, lba.getAsInt()));
                }
            }
        }
        return new VideoCdEntries(entries);
    }

    /** {@return the first entry of each track} */
    List<EntryPoint> sequences() {
        List<EntryPoint> firsts = new ArrayList<>();
        int track = 0;
        for (EntryPoint entry : entries) {
            if (entry.track() != track) {
                firsts.add(entry);
            }
            track = entry.track();
        }
        return firsts;
    }
}
