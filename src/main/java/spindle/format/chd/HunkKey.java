// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.ByteBuffer;

/** The first 16 bytes of the SHA-1 of a hunk: two hunks of one key are the same. */
record HunkKey(long high, long low) {
    static HunkKey of(byte[] sha1) {
        ByteBuffer bytes = ByteBuffer.wrap(sha1);
        return new HunkKey(bytes.getLong(), bytes.getLong());
    }
}
