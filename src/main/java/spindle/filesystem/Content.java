// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;
import spindle.io.ByteSource;

/** The bytes of a stream of a file, and where they lie in the track. */
public interface Content {
    /** {@return the length in bytes} */
    long bytes();

    /**
     * {@return where the stored bytes lie, in the order of the file; for content that is stored compressed, the extents of
     * the stored form} Empty where the bytes stand inside a directory record or another structure.
     */
    List<FileExtent> extents();

    /**
     * {@return the bytes, to be read at any position} Extents beyond the end of the track read as nothing: the source ends
     * early. Closing it closes nothing of the image.
     */
    ByteSource open();
}
