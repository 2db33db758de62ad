// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import spindle.filesystem.Content;

/** How the content of a file is stored, where it is not stored as it is. */
sealed interface StoredForm permits Zisofs, Sparse {
    /** {@return the content of the file} */
    Content decode(Content stored);
}
