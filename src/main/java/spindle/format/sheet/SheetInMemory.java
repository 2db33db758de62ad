// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import spindle.io.FileBytes;

/** A sheet that is read as if a file held these bytes, so that changes can be tried before they are written. */
public final class SheetInMemory implements FileBytes {
    /** The longest sheet of any format that is read. */
    public static final int MAX_BYTES = 4 << 20;

    private final Path path;
    private final byte[] bytes;

    /**
     * Takes bytes for those of a file.
     *
     * @param path the file that it stands for; other files are looked for beside it
     * @param bytes its bytes, which are not copied
     */
    public SheetInMemory(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public String name() {
        return Listing.name(path);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long offset, ByteBuffer dst) {
        int count = (int) Math.max(0, Math.min(dst.remaining(), bytes.length - offset));
        dst.put(bytes, (int) Math.min(offset, bytes.length), count);
        return count;
    }

    @Override
    public void close() {}
}
