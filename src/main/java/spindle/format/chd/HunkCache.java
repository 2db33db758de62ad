// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.Arrays;

/** Keeps the last few hunks that were unpacked, for all threads. */
final class HunkCache {
    private static final int MOST = 16;
    private static final int MOST_BYTES = 1 << 20;

    private final int[] numbers;
    private final byte[][] hunks;
    private int next;

    HunkCache(int hunkBytes) {
        numbers = new int[Math.max(1, Math.min(MOST, MOST_BYTES / hunkBytes))];
        Arrays.fill(numbers, -1);
        hunks = new byte[numbers.length][];
    }

    /** Copies a hunk, where it is here; returns whether it is. */
    synchronized boolean copy(int number, byte[] dst) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                System.arraycopy(hunks[i], 0, dst, 0, hunks[i].length);
                return true;
            }
        }
        return false;
    }

    /** Keeps a hunk in the place of the oldest. */
    synchronized void put(int number, byte[] hunk, int bytes) {
        if (numbers[next] < 0) {
            hunks[next] = new byte[bytes];
        }
        System.arraycopy(hunk, 0, hunks[next], 0, bytes);
        numbers[next] = number;
        next = (next + 1) % numbers.length;
    }
}
