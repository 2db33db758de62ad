// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.nio.ByteBuffer;
import java.util.List;
import spindle.io.ByteSource;

/**
 * Content that stands inside a structure of the volume, and no content at all.
 *
 * @param name what a message calls it
 * @param stored its bytes
 */
public record InlineContent(String name, byte[] stored) implements Content {
    /** The content of what is no file. */
    public static final Content NONE = new InlineContent("", new byte[0]);

    @Override
    public long bytes() {
        return stored.length;
    }

    @Override
    public List<FileExtent> extents() {
        return List.of();
    }

    @Override
    public ByteSource open() {
        return new ByteSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long length() {
                return stored.length;
            }

            @Override
            public int read(long offset, ByteBuffer dst) {
                int count = (int) Math.max(0, Math.min(dst.remaining(), stored.length - offset));
                dst.put(stored, (int) Math.min(offset, stored.length), count);
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
