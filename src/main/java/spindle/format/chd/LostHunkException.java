// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;

/** A hunk cannot be read; which sectors these are is known to the track that wants them. */
final class LostHunkException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int hunk;

    LostHunkException(int hunk, String problem) {
        super(problem);
        this.hunk = hunk;
    }

    int hunk() {
        return hunk;
    }
}
