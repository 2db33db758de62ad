// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import spindle.filesystem.Attributes;

/** Gives files the dates and permissions that their volume states. */
final class HostAttributes {
    /** The permissions by the bits of a mode, from the lowest (POSIX, sys/stat.h). */
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    private HostAttributes() {}

    /** Sets what is stated and the host can hold. Bits that change who a program runs as are never set. */
    static void set(Path path, Attributes attributes) throws IOException {
        if (attributes.mode().isPresent()) {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (view != null) {
                Files.setPosixFilePermissions(
                        path, permissions(attributes.mode().getAsInt()));
            }
        }
        setDate(path, attributes);
    }

    /** Sets the date alone. */
    static void setDate(Path path, Attributes attributes) throws IOException {
        if (attributes.modified().isPresent()) {
            setModified(path, attributes.modified().get());
        }
    }

    /** A date of whole milliseconds is set by name: {@code Files} would open the file again. */
    private static void setModified(Path path, Instant modified) throws IOException {
        boolean exact = modified.getNano() % 1_000_000 == 0 && modified.getEpochSecond() >= 0;
        if (!exact || !path.toFile().setLastModified(modified.toEpochMilli())) {
            Files.setLastModifiedTime(path, FileTime.from(modified));
        }
    }

    /** Sets the date of a link itself. */
    static void setOfLink(Path path, Attributes attributes) throws IOException {
        BasicFileAttributeView view =
                Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && attributes.modified().isPresent()) {
            view.setTimes(FileTime.from(attributes.modified().get()), null, null);
        }
    }

    /** {@return the permissions of a mode} */
    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < BITS.length; i++) {
            if ((mode >> i & 1) != 0) {
                permissions.add(BITS[i]);
            }
        }
        return permissions;
    }
}
