// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.List;

/** Finds the trees of one family of file systems. */
@FunctionalInterface
public interface TreeReader {
    /**
     * {@return the trees in a track; none where it has no volume of this family} Directories are read by the trees' walks.
     *
     * @throws IOException where the image cannot be read
     */
    List<Tree> trees(BlockReader blocks) throws IOException;
}
