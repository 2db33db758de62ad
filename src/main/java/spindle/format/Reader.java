// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.nio.file.Path;
import spindle.container.Containers;
import spindle.image.DiscImage;
import spindle.io.FileBytes;
import spindle.io.FileSource;

/** Opens images of one format. */
public interface Reader {
    /**
     * Opens an image.
     *
     * @param path the file the user named
     * @throws spindle.io.UnreadableInputException where a file is missing, not a file, not permitted, or out of reach
     * @throws spindle.io.DiscFormatException where it is not a valid image of this format
     * @throws spindle.io.UnsupportedImageException where it needs what is not supported
     */
    default DiscImage open(Path path, ReadOptions options) throws IOException {
        return open(Containers.open(FileSource.open(path), options.space()), options);
    }

    /**
     * Opens an image whose file is open already; throws as {@link #open(Path, ReadOptions)} does.
     *
     * @param file the file the user named; closed with the image, or before, and where this fails
     */
    DiscImage open(FileBytes file, ReadOptions options) throws IOException;
}
