// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the catalog says of a file or a folder.
 *
 * @param kind which of them, or a thread that only names one
 * @param parent the number of the folder that it is in
 * @param name its name
 * @param id its own number
 * @param created when it was made
 * @param modified when its content was last written
 * @param permissions what HFS+ says of owner and mode
 * @param finder the 32 bytes that the Finder keeps of it: type and creator first
 * @param locked whether it may not be written
 * @param dataFork the main stream
 * @param resourceFork the other
 */
record CatalogRecord(
        Kind kind,
        long parent,
        String name,
        long id,
        Optional<Instant> created,
        Optional<Instant> modified,
        Permissions permissions,
        byte[] finder,
        boolean locked,
        Fork dataFork,
        Fork resourceFork) {
    private static final int FINDER_BYTES = 32;

    /** What a record is about. */
    enum Kind {
        FOLDER,
        FILE,
        THREAD
    }

    /**
     * Owner and mode (TN1150: HFS Plus Permissions).
     *
     * @param mode type and bits of POSIX; 0 where none are set
     * @param ownerFlags what the owner may change: {@link #COMPRESSED}
     * @param special of a hard link, the number of what it links to
     */
    record Permissions(int mode, int ownerFlags, long special) {
        static final Permissions NONE = new Permissions(0, 0, 0);
        /** The content is stored compressed (UF_COMPRESSED of sys/stat.h of Mac OS X). */
        static final int COMPRESSED = 0x20;
    }

    /** {@return what stands for a thread, of which nothing is needed} */
    static CatalogRecord thread(long parent) {
        return bare(Kind.THREAD, parent, 0);
    }

    /** {@return what stands for the root folder} */
    static CatalogRecord root() {
        return bare(Kind.FOLDER, Catalog.ROOT_PARENT, Catalog.ROOT);
    }

    private static CatalogRecord bare(Kind kind, long parent, long id) {
        return new CatalogRecord(
                kind,
                parent,
                "",
                id,
                Optional.empty(),
                Optional.empty(),
                Permissions.NONE,
                new byte[FINDER_BYTES],
                false,
                Fork.NONE,
                Fork.NONE);
    }

    /** {@return whether the Finder keeps anything of it} */
    boolean hasFinderInfo() {
        return !Arrays.equals(finder, new byte[FINDER_BYTES]);
    }

    /** {@return whether the Finder hides it (Inside Macintosh: Finder Interface: kIsInvisible)} */
    boolean isInvisible() {
        return (finder[8] & 0x40) != 0;
    }
}
