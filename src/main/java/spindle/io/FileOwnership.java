// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Who owns a file, and who may do what with it. */
final class FileOwnership {
    private FileOwnership() {}

    /** Gives a file the owner, the group and the mode of another one, each as far as the user may. */
    static void copy(Path from, Path to) {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return; // a file system without them
        }
        PosixFileAttributes wanted;
        PosixFileAttributes own;
        try {
            wanted = Files.readAttributes(from, PosixFileAttributes.class);
            own = view.readAttributes();
        } catch (IOException e) {
            return; // a link to nothing, for one
        }
        if (!wanted.group().equals(own.group())) {
            tryTo(() -> view.setGroup(wanted.group()));
        }
        if (!wanted.owner().equals(own.owner())) {
            tryTo(() -> view.setOwner(wanted.owner()));
        }
        tryTo(() -> view.setPermissions(wanted.permissions())); // last, since a change of owner clears some
    }

    private static void tryTo(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            return; // not the user's to give
        }
    }

    /** A change that may be refused. */
    private interface Change {
        void make() throws IOException;
    }
}
