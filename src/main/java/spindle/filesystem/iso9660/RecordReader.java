// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import spindle.filesystem.TreeFindings;

/** Reads a directory record in one set of names. */
@FunctionalInterface
interface RecordReader {
    /**
     * {@return what a record says}
     *
     * @param directory the path of its directory, for findings
     */
    RecordFacts read(DirectoryRecord entry, String directory, TreeFindings findings) throws IOException;
}
