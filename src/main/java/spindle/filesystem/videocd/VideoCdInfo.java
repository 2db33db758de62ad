// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Label;
import spindle.io.BigEndian;

/**
 * INFO.VCD, or INFO.SVD (White Book, Video CD 2.0, III; checked with vcdimager 2.0).
 *
 * @param system {@code VIDEO_CD}, {@code SUPERVCD} or {@code HQ-VCD}
 * @param album what the disc is called
 * @param firstSegment the LBA of the first segment, where there are segments
 * @param items how many segments of 150 sectors each play item has
 */
record VideoCdInfo(String system, String album, OptionalInt firstSegment, List<Item> items) {
    /** Where it stands. */
    static final int LBA = 150;

    private static final List<String> MARKS = List.of("VIDEO_CD", "SUPERVCD", "HQ-VCD  ");
    private static final int CONTENTS = 56;
    private static final int MOST_SEGMENTS = 1980;
    /** Of a segment's contents: it goes on with the item before it. */
    private static final int CONTINUED = 0x20;

    /**
     * A play item.
     *
     * @param number of its first segment, from 1
     * @param segments how many it has
     */
    record Item(int number, int segments) {}

    VideoCdInfo {
        items = List.copyOf(items);
    }

    static Optional<VideoCdInfo> read(byte[] block) {
        if (MARKS.stream().noneMatch(mark -> BlockBytes.says(block, 0, mark))) {
            return Optional.empty();
        }
        return Optional.of(new VideoCdInfo(
                Label.ofBytes(block, 0, 8),
                Label.ofBytes(block, 10, 16),
                BcdAddress.lba(block, 48),
                items(block, Math.min(BigEndian.u16(block, 54), MOST_SEGMENTS))));
    }

    private static List<Item> items(byte[] block, int segments) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            int last = items.size() - 1;
            if ((block[CONTENTS + i] & CONTINUED) != 0 && last >= 0) {
                Item item = items.get(last);
                items.set(last, new Item(item.number(), item.segments() + 1));
            } else {
                items.add(new Item(i + 1, 1));
            }
        }
        return items;
    }
}
