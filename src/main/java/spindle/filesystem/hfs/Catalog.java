// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.Optional;
import spindle.filesystem.TreeWalk;

/** The catalog file: all files and folders, by the number of their folder and their name. */
final class Catalog {
    /** The folder that the root folder is in. */
    static final long ROOT_PARENT = 1;

    static final long ROOT = 2;

    private final BTree tree;
    private final CatalogFormat format;

    Catalog(BTree tree, CatalogFormat format) {
        this.tree = tree;
        this.format = format;
    }

    /** {@return a cursor over what is in a folder} */
    Children children(long folder) throws IOException {
        return new Children(folder, tree.seek(record -> {
            int order = Long.compare(format.parent(record), folder);
            return order != 0 ? order : format.hasName(record) ? 1 : 0;
        }));
    }

    /** Goes through a folder. */
    final class Children implements TreeWalk.Directory<CatalogRecord> {
        private final long folder;
        private final BTree.Cursor cursor;

        private Children(long folder, BTree.Cursor cursor) {
            this.folder = folder;
            this.cursor = cursor;
        }

        @Override
        public Optional<CatalogRecord> next() throws IOException {
            Optional<BTreeRecord> record = cursor.next();
            while (record.isPresent() && format.parent(record.get()) == folder) {
                CatalogRecord child = format.read(record.get());
                if (child.kind() != CatalogRecord.Kind.THREAD) {
                    return Optional.of(child);
                }
                record = cursor.next();
            }
            return Optional.empty();
        }
    }
}
