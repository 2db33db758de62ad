// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import spindle.format.chd.codec.DamagedHunkException;

/** Knows which content has been written already, and which the parent has. Serves any number of threads. */
final class HunkRepeats {
    private static final byte[] NOTHING = {};

    private final HunkIndex written = new HunkIndex();
    private final HunkIndex inherited = new HunkIndex();
    private final int hunkBytes;

    HunkRepeats(int hunkBytes) {
        this.hunkBytes = hunkBytes;
    }

    /** Learns what the parent holds, hunk for hunk. */
    void learn(HunkSource parent) throws IOException {
        byte[] hunk = new byte[hunkBytes];
        MessageDigest digest = Sha1.digest();
        for (int i = 0; i < parent.map().count(); i++) {
            try {
                parent.read(i, hunk);
                inherited.add(HunkKey.of(digest.digest(hunk)), i);
            } catch (DamagedHunkException e) {
                throw new LostHunkException(i, String.valueOf(e.getMessage()));
            }
        }
    }

    /** {@return a hunk as a repeat, where it is one} */
    Optional<PackedHunk> find(byte[] hunk, int crc, HunkKey key) {
        int self = written.find(key);
        if (self != HunkIndex.NONE) {
            return Optional.of(new PackedHunk(hunk, NOTHING, 0, HunkKind.SELF, self, crc, key));
        }
        int parent = inherited.find(key);
        return parent == HunkIndex.NONE
                ? Optional.empty()
                : Optional.of(new PackedHunk(hunk, NOTHING, 0, HunkKind.PARENT, (long) parent * hunkBytes, crc, key));
    }

    /** Notes a hunk that was written. */
    void wrote(HunkKey key, int hunk) {
        written.add(key, hunk);
    }
}
