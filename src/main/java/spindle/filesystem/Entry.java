// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;
import java.util.Optional;

/**
 * A file, a directory or a link in a tree.
 *
 * @param path from the root, parts joined by {@code /}, without a leading one; names are as the volume has them, and may hold
 *     characters that a host cannot
 * @param kind what it is
 * @param bytes the length of its content in bytes; of an XA file with sectors of form 2, 2048 for each sector
 * @param attributes dates, permissions and flags
 * @param target of a symbolic link: where it points, as the volume says
 * @param content the bytes of its main stream; of no bytes for what is no file
 * @param forks further named streams: a resource fork, an associated file, an extended attribute record
 */
public record Entry(
        String path,
        Kind kind,
        long bytes,
        Attributes attributes,
        Optional<String> target,
        Content content,
        List<Fork> forks) {
    /** What an entry is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        /** A device, a socket, a pipe: named, never extracted. */
        SPECIAL
    }

    /**
     * A named stream beside the main one.
     *
     * @param name {@code rsrc}, {@code associated}, {@code xattr}, or the name of a stream
     * @param content its bytes
     */
    public record Fork(String name, Content content) {}

    public Entry {
        forks = List.copyOf(forks);
    }
}
