// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Arrays as long as a hunk, used again when what they held is written: made anew for each hunk, they would fill any heap.
 * Serves any number of threads.
 */
final class HunkRooms {
    private final int hunkBytes;
    private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();

    HunkRooms(int hunkBytes) {
        this.hunkBytes = hunkBytes;
    }

    /** {@return an array that nobody else has; what stands in it means nothing} */
    byte[] take() {
        byte[] room = free.poll();
        return room == null ? new byte[hunkBytes] : room;
    }

    /** Takes an array that nobody needs any more. */
    void giveBack(byte[] room) {
        free.add(room);
    }
}
