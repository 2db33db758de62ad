// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.List;
import spindle.image.Finding;

/**
 * The files of a volume, by one of its sets of names. A tree that is damaged in part gives the rest, and a finding for each
 * part that it could not give.
 */
public interface Tree {
    /** {@return the volume} */
    Volume volume();

    /**
     * {@return the set of names, as {@code --fs} calls it: {@code iso9660}, {@code joliet}, {@code rockridge}, {@code udf},
     * {@code hfs}, {@code hfs+}, {@code high-sierra}}
     */
    String kind();

    /**
     * Visits every entry but the root: each directory before what is in it, in the order of the volume. Each directory is
     * visited once, whatever its records claim, and memory is bounded by the depth of the tree and its largest directory.
     *
     * @param findings receives what is wrong with the structures: loops, extents beyond the track, records that lie
     * @throws IOException where the image cannot be read, or the visitor throws
     */
    void walk(Visitor visitor, List<Finding> findings) throws IOException;

    /** Takes the entries of a tree. */
    interface Visitor {
        /** Takes an entry. */
        void visit(Entry entry) throws IOException;
    }
}
