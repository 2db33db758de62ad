// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.util.Locale;
import java.util.Set;

/**
 * A file in a ZIP archive, as its central directory has it.
 *
 * @param name its path
 * @param flags the general purpose bits
 * @param method how it is compressed
 * @param crc the CRC-32 of its bytes
 * @param packedBytes how many bytes it has in the archive
 * @param bytes how many bytes it has
 * @param header offset of its local header
 */
record ZipMember(String name, int flags, int method, long crc, long packedBytes, long bytes, long header) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final Set<String> SHEETS = Set.of("cue", "ccd", "mds", "toc", "gdi");
    private static final Set<String> IMAGES = Set.of(
            "iso", "bin", "img", "raw", "mdf", "udf", "cdr", "toast", "nrg", "cdi", "ecm", "cso", "ciso", "zso", "isz",
            "gz", "xz", "zst");

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    boolean isFile() {
        return !name.endsWith("/") && bytes > 0;
    }

    boolean isSheet() {
        return SHEETS.contains(extension());
    }

    boolean isImage() {
        return IMAGES.contains(extension());
    }

    /** {@return its name without folders, of whatever system} */
    String lastName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** {@return the folders before its name, with the last stroke} */
    String folder() {
        return name.substring(0, name.length() - lastName().length());
    }

    private String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
