// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import spindle.io.OutputFile;

/**
 * One checksum of a file that is being written: it follows the bytes that are there, which it reads back from the memory of the
 * system. Whoever has written, and finds it idle, works on it.
 */
final class FollowingDigest {
    private static final int CHUNK_BYTES = 1 << 18;

    private final OutputFile file;
    private final RunningDigest digest;
    private final AtomicBoolean busy = new AtomicBoolean();
    private byte[] chunk = new byte[0];
    private volatile long claimedBytes;
    private long byteOffset;

    FollowingDigest(OutputFile file, RunningDigest digest) {
        this.file = file;
        this.digest = digest;
    }

    /** {@return up to where the bytes may have been taken: what is written below is too late} */
    long claimedBytes() {
        return claimedBytes;
    }

    /** Takes the bytes up to an end, unless another thread does. */
    void follow(long end) throws IOException {
        if (claimedBytes >= end || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            if (chunk.length == 0) {
                chunk = new byte[CHUNK_BYTES];
            }
            while (byteOffset < end) {
                int count = (int) Math.min(CHUNK_BYTES, end - byteOffset);
                claimedBytes = byteOffset + count;
                int read = file.read(byteOffset, ByteBuffer.wrap(chunk, 0, count));
                if (read < count) {
                    throw new IllegalStateException(file.target() + " ends at " + (byteOffset + read));
                }
                digest.update(chunk, count);
                byteOffset += count;
            }
        } finally {
            busy.set(false);
        }
    }

    /** {@return the checksum of what was taken} */
    String finish() {
        return digest.finish();
    }
}
