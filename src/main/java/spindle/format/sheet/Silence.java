// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import spindle.io.FileBytes;

/**
 * Zeroes in place of an audio file that cannot be read.
 *
 * @param path where the file should be
 * @param length how many
 */
record Silence(Path path, long length) implements FileBytes {
    @Override
    public String name() {
        return Listing.name(path);
    }

    @Override
    public int read(long offset, ByteBuffer dst) {
        int count = (int) Math.max(0, Math.min(dst.remaining(), length - offset));
        dst.put(new byte[count]);
        return count;
    }

    @Override
    public void close() {}
}
