// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import spindle.io.ByteSource;
import spindle.io.SourceChannel;
import spindle.io.SourceStream;

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

    /** {@return the bytes as a stream} The image has to stay open. */
    default InputStream stream() {
        return new SourceStream(open(), 0, bytes());
    }

    /** {@return the bytes as a channel that can be read at any position} The image has to stay open. */
    default SeekableByteChannel channel() {
        return new SourceChannel(open());
    }
}
