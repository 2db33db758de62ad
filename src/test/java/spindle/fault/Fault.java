// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import java.io.IOException;
import java.nio.file.Path;

/** What happens instead of an operation, or before it. */
public interface Fault {
    /** Nothing. */
    Fault NONE = (number, operation, path) -> {};

    /**
     * Is told of an operation before it is done.
     *
     * @param number how many were done before it, from 0
     * @param path the file
     * @throws IOException what the operation ends with instead
     */
    void before(int number, Operation operation, Path path) throws IOException;

    /**
     * Is told of a read before it is done.
     *
     * @param from position of the first byte
     * @param end position behind the last one
     * @throws IOException what the read ends with instead
     */
    default void beforeRead(Path path, long from, long end) throws IOException {}
}
