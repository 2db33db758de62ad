// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.concurrent.atomic.AtomicInteger;

/** A hunk that is being filled by several threads. */
final class HunkFilling {
    final byte[] hunk;
    private final AtomicInteger missing;

    /** @param missing how many sectors and sub-channels will come */
    HunkFilling(byte[] hunk, int missing) {
        this.hunk = hunk;
        this.missing = new AtomicInteger(missing);
    }

    /** So many have come; returns whether these were the last. */
    boolean arrived(int count) {
        return missing.addAndGet(-count) == 0;
    }
}
