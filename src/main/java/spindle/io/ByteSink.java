// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes bytes at positions of a file or a stream. */
@FunctionalInterface
public interface ByteSink {
    /**
     * Writes all remaining bytes of a buffer.
     *
     * @param position offset of the first byte
     * @throws OutputException where they cannot be written
     */
    void write(long position, ByteBuffer src) throws IOException;
}
