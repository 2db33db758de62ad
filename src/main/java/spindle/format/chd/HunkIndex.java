// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.Arrays;

/** Which hunk has which content: a hash table over arrays, 40 bytes a hunk at most. */
final class HunkIndex {
    /** What {@link #find} returns where no hunk has such content. */
    static final int NONE = -1;

    private long[] keys = new long[2 << 10];
    private int[] hunks = new int[1 << 10];
    private int count;

    HunkIndex() {
        Arrays.fill(hunks, NONE);
    }

    /** {@return the hunk of this content} */
    synchronized int find(HunkKey key) {
        return hunks[slot(key)];
    }

    /** Notes a hunk; of several with the same content the first is kept. */
    synchronized void add(HunkKey key, int hunk) {
        if (2 * count >= hunks.length) {
            grow();
        }
        int slot = slot(key);
        if (hunks[slot] == NONE) {
            put(slot, key.high(), key.low(), hunk);
            count++;
        }
    }

    private void put(int slot, long high, long low, int hunk) {
        keys[2 * slot] = high;
        keys[2 * slot + 1] = low;
        hunks[slot] = hunk;
    }

    private int slot(HunkKey key) {
        return slot(key.high(), key.low());
    }

    private int slot(long high, long low) {
        int mask = hunks.length - 1;
        int slot = (int) high & mask;
        while (hunks[slot] != NONE && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHunks = hunks;
        keys = new long[2 * oldKeys.length];
        hunks = new int[2 * oldHunks.length];
        Arrays.fill(hunks, NONE);
        for (int i = 0; i < oldHunks.length; i++) {
            if (oldHunks[i] != NONE) {
                put(slot(oldKeys[2 * i], oldKeys[2 * i + 1]), oldKeys[2 * i], oldKeys[2 * i + 1], oldHunks[i]);
            }
        }
    }
}
