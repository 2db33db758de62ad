// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.ArrayList;
import java.util.List;

/** Collects the extents of a stream in its order, and joins those that follow each other. */
public final class ExtentList {
    private final List<FileExtent> extents = new ArrayList<>();
    private long bytes;

    /** Adds an extent behind the others; nothing where it has no bytes. */
    public void add(long start, long count) {
        if (count <= 0) {
            return;
        }
        bytes += count;
        int last = extents.size() - 1;
        if (last >= 0) {
            FileExtent before = extents.get(last);
            boolean follows = before.isHole() ? start == FileExtent.HOLE : before.start() + before.bytes() == start;
            if (follows) {
                extents.set(last, new FileExtent(before.start(), before.bytes() + count));
                return;
            }
        }
        extents.add(new FileExtent(start, count));
    }

    /** {@return how many bytes were added} */
    public long bytes() {
        return bytes;
    }

    /** {@return how many extents there are} */
    public int count() {
        return extents.size();
    }

    /** {@return the extents, of no more bytes than a length} */
    public List<FileExtent> upTo(long length) {
        List<FileExtent> cut = new ArrayList<>(extents.size());
        long left = length;
        for (FileExtent extent : extents) {
            long part = Math.min(left, extent.bytes());
            if (part <= 0) {
                break;
            }
            cut.add(part == extent.bytes() ? extent : new FileExtent(extent.start(), part));
            left -= part;
        }
        return cut;
    }
}
