// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.nio.file.Path;

/**
 * A file that will be written.
 *
 * @param path where
 * @param bytes its size in bytes; of a compressed file the most that it can have
 * @param roomBytes the room that is asked for before it is written
 */
public record PlannedFile(Path path, long bytes, long roomBytes) {
    /** A file whose size is known. */
    public PlannedFile(Path path, long bytes) {
        this(path, bytes, bytes);
    }

    /**
     * {@return a file that compression makes shorter, nobody knows how much} Room is asked for the shortest that is usual: what
     * would fit is never refused. Where the room ends while it is written, that is an error then.
     *
     * @param mostBytes its size where nothing compresses
     * @param part the shortest that is usual is one in so many of that
     */
    public static PlannedFile compressed(Path path, long mostBytes, int part) {
        return new PlannedFile(path, mostBytes, mostBytes / part);
    }
}
