// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.List;
import spindle.filesystem.Content;
import spindle.filesystem.FileExtent;
import spindle.io.ByteSource;

/**
 * Content with holes that are not stored, and read as zeroes.
 *
 * @param stored the tables and the parts between the holes
 * @param sparse how they are stored
 */
record SparseContent(Content stored, Sparse sparse) implements Content {
    @Override
    public long bytes() {
        return sparse.bytes();
    }

    @Override
    public List<FileExtent> extents() {
        return stored.extents();
    }

    @Override
    public ByteSource open() {
        return new SparseBytes(stored.open(), sparse);
    }
}
