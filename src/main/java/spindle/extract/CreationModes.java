// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import spindle.filesystem.Attributes;

/**
 * Gives files their permissions when they are made, which saves a call for each.
 *
 * @param allowed what a new file may have: what the umask of the process leaves; nothing where the host has no permissions
 */
record CreationModes(Set<PosixFilePermission> allowed) {
    CreationModes {
        allowed = Set.copyOf(allowed);
    }

    /** {@return what a folder shows that was made with every permission} */
    static CreationModes of(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return new CreationModes(view == null ? Set.of() : view.readAttributes().permissions());
    }

    /** {@return whether a file gets all its permissions when it is made} */
    boolean serves(Attributes attributes) {
        return attributes.mode().isPresent()
                && !allowed.isEmpty()
                && allowed.containsAll(
                        HostAttributes.permissions(attributes.mode().getAsInt()));
    }

    /** {@return with what a file is made} */
    FileAttribute<?>[] attributes(Attributes attributes) {
        return serves(attributes)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            HostAttributes.permissions(attributes.mode().getAsInt()))
                }
                : new FileAttribute<?>[0];
    }
}
