// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.nio.file.Path;

/**
 * A file that will be written.
 *
 * @param path where
 * @param bytes its size in bytes
 */
public record PlannedFile(Path path, long bytes) {}
