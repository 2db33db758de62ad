// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/** The names beside an output's own: of the file while it is written, and of the file that it replaces. */
final class TemporaryName {
    /** The longest name that most file systems take, in bytes. */
    private static final int MOST_BYTES = 255;

    private static final String PART = ".spindle.part";
    private static final String LOCK = ".spindle.lock.part";
    private static final String OLD = ".spindle.old.part";

    private TemporaryName() {}

    /** {@return the name of a file while it is being written} */
    static Path part(Path target) {
        return beside(target, PART);
    }

    /** {@return the name under which the lock of a file is found that is not open while it is being written} */
    static Path lock(Path target) {
        return beside(target, LOCK);
    }

    /** {@return the name of a file that is being replaced, until all files are in place} */
    static Path old(Path target) {
        return beside(target, OLD);
    }

    /** A name that gets too long with its ending is cut, and told from other names by its checksum. */
    private static Path beside(Path target, String ending) {
        Path file = target.getFileName();
        String name = file == null ? "" : file.toString();
        if (bytes(name + ending).length <= MOST_BYTES) {
            return target.resolveSibling(name + ending);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes(name));
        String told = String.format(Locale.ROOT, "~%08x%s", crc.getValue(), ending);
        int end = name.length();
        while (bytes(name.substring(0, end) + told).length > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return target.resolveSibling(name.substring(0, end) + told);
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
