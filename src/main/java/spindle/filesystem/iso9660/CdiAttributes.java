// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.Optional;
import spindle.io.BigEndian;

/**
 * What CD-i adds to a directory record: ten bytes behind the name (Green Book, III; as libcdio and Aaru read them).
 *
 * @param owner the group in the higher 16 bits, the user in the lower
 * @param attributes permissions, and what the file is
 * @param file the number that its sectors have in their sub-headers
 */
record CdiAttributes(long owner, int attributes, int file) {
    private static final int BYTES = 10;
    private static final int DIRECTORY = 0x8000;
    private static final int CD_AUDIO = 0x4000;

    static Optional<CdiAttributes> of(DirectoryRecord entry) {
        int from = entry.systemUseAt();
        return from + BYTES > entry.end() || from + BYTES > entry.bytes().length
                ? Optional.empty()
                : Optional.of(new CdiAttributes(
                        BigEndian.u32(entry.bytes(), from),
                        BigEndian.u16(entry.bytes(), from + 4),
                        entry.bytes()[from + 8] & 0xFF));
    }

    boolean isDirectory() {
        return (attributes & DIRECTORY) != 0;
    }

    boolean isCdAudio() {
        return (attributes & CD_AUDIO) != 0;
    }

    /** {@return the permission bits of POSIX: owner, group and others have read and execute, two bits apart} */
    int mode() {
        int mode = 0;
        for (int who = 0; who < 3; who++) {
            int rights = attributes >> (4 * who);
            int readAndExecute = (rights & 1) << 2 | (rights >> 2 & 1);
            mode |= readAndExecute << (3 * (2 - who));
        }
        return mode;
    }
}
