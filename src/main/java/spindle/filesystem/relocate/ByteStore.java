// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;

/** A file that is read and changed in place. */
public interface ByteStore {
    /** {@return its length in bytes} */
    long length();

    /**
     * Reads bytes.
     *
     * @param offset position of the first, 0 or more
     * @param count how many are wanted
     * @return those that are there
     * @throws IOException where they are there and cannot be read
     */
    byte[] read(long offset, int count) throws IOException;

    /**
     * Replaces bytes that are there.
     *
     * @param offset position of the first
     * @throws IOException where they cannot be written
     */
    void write(long offset, byte[] bytes) throws IOException;
}
