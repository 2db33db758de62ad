// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import spindle.io.DiscFormatException;

/** How a catalog stores keys and records. */
interface CatalogFormat {
    /** {@return the number of the folder in a key; -1 where the key is too short} */
    long parent(BTreeRecord record);

    /** {@return whether the name in a key is not empty, as those of threads are} */
    boolean hasName(BTreeRecord record);

    /** {@return what a record says} */
    CatalogRecord read(BTreeRecord record) throws DiscFormatException;
}
