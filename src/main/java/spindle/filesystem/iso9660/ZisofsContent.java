// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.List;
import spindle.filesystem.Content;
import spindle.filesystem.FileExtent;
import spindle.io.ByteSource;

/**
 * Content that is stored compressed, and read as it was before.
 *
 * @param stored the compressed form
 * @param compression how it was compressed
 */
record ZisofsContent(Content stored, Zisofs compression) implements Content {
    @Override
    public long bytes() {
        return compression.bytes();
    }

    @Override
    public List<FileExtent> extents() {
        return stored.extents();
    }

    @Override
    public ByteSource open() {
        return new ZisofsBytes(stored.open(), compression);
    }
}
