// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.nio.file.Path;
import spindle.container.Containers;
import spindle.image.DiscImage;
import spindle.io.FileBytes;

/** Opens images that are one file, and so may be packed in a container. */
public interface BytesReader extends Reader {
    @Override
    default DiscImage open(Path path, ReadOptions options) throws IOException {
        return open(Containers.open(path), options);
    }

    /** Opens an image; throws as {@link #open(Path, ReadOptions)} does, the bytes being closed then. */
    DiscImage open(FileBytes file, ReadOptions options) throws IOException;
}
