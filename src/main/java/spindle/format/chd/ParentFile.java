// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.file.Path;

/**
 * An open file that another one is the difference to.
 *
 * @param path its place
 * @param hunks what it holds
 */
record ParentFile(Path path, HunkSource hunks) {}
