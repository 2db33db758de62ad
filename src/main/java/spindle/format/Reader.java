// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.nio.file.Path;
import spindle.image.DiscImage;

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
    DiscImage open(Path path, ReadOptions options) throws IOException;
}
