// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.nio.file.Path;
import java.util.List;

/**
 * An image that was found in a folder.
 *
 * @param path what is opened: a sheet, or a file that stands for itself
 * @param folder the folder that it lies in, relative to the one that was searched; empty for that one itself
 * @param files the files of the image that are known without reading it, {@code path} first
 */
public record FoundImage(Path path, Path folder, List<Path> files) {
    public FoundImage {
        files = List.copyOf(files);
    }
}
