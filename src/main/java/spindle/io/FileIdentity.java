// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which file a name leads to. Two names with equal identities are names of one file.
 *
 * @param key the device and the number of the file; empty on a system that does not tell them
 */
record FileIdentity(Optional<Object> key) {
    /** {@return the file of this name, a link being a file of its own; empty where there is none} */
    static Optional<FileIdentity> of(Path path) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new FileIdentity(Optional.ofNullable(attributes.fileKey())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            // Below a file there is none.
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null && Files.isRegularFile(folder)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** {@return whether this file stands under a name} */
    boolean isAt(Path path) throws IOException {
        return of(path).filter(this::equals).isPresent();
    }
}
