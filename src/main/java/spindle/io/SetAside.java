// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that is replaced or removed, under another name until that is done.
 *
 * @param target its own name
 * @param identity which file it is
 */
record SetAside(Path target, FileIdentity identity) {
    /** Takes a file out of its place. */
    static SetAside moved(Path target) throws IOException {
        SetAside file = of(target);
        Files.move(target, TemporaryName.old(target), StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** Gives a file a second name; where a file has one name only, takes it out of its place. */
    static SetAside linked(Path target) throws IOException {
        Path old = TemporaryName.old(target);
        Files.deleteIfExists(old);
        try {
            Files.createLink(old, target);
            return of(target);
        } catch (IOException | UnsupportedOperationException e) {
            return moved(target);
        }
    }

    private static SetAside of(Path target) throws IOException {
        return new SetAside(target, FileIdentity.of(target).orElseThrow());
    }

    /** {@return the file that a killed run had set aside from this place} */
    static Optional<SetAside> leftFrom(Path target) throws IOException {
        return FileIdentity.of(TemporaryName.old(target)).map(identity -> new SetAside(target, identity));
    }

    /** Gives it its name again. */
    void restore() throws IOException {
        Path old = TemporaryName.old(target);
        if (identity.isAt(old)) {
            Files.move(old, target, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(old); // where both were names of one file, it was not moved
        }
    }

    /** Removes it. */
    void remove() throws IOException {
        Path old = TemporaryName.old(target);
        if (identity.isAt(old)) {
            Files.delete(old);
        }
    }
}
