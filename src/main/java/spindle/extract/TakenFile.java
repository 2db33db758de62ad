// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import spindle.filesystem.Attributes;

/**
 * A file that is taken.
 *
 * @param path where it goes, below the target, parts joined by {@code /}
 * @param attributes of the file
 * @param bytes its content
 */
record TakenFile(String path, Attributes attributes, FileBytes bytes) {}
