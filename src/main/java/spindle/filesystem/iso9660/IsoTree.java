// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.Volume;
import spindle.image.Finding;

/**
 * A tree of directory records, with one of its sets of names.
 *
 * @param volume what it is the tree of
 * @param kind the set of names
 * @param addressing where block numbers lead
 * @param root where the root directory lies
 * @param records makes the reader of records of one walk
 */
record IsoTree(Volume volume, String kind, Addressing addressing, FileExtent root, Supplier<RecordReader> records)
        implements Tree {
    /** The rule of all findings of these trees. */
    static final String RULE = "iso9660-structure";

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        new IsoWalk(addressing, records.get(), visitor, new TreeFindings(RULE, findings)).run(root);
    }
}
