// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.util.Optional;
import spindle.io.BigEndian;

/** Kinds of files of old Macs, which have no mark at their beginning but a header of fields. */
final class MacMarks {
    private static final int MOST_NAME_BYTES = 63;
    private static final int NAME = 1;

    /** Disk Copy 4.2 (Apple II File Type Note $E0/0005): 84 bytes of header, of which the last two are $0100. */
    private static final int DISK_COPY_HEADER = 84;

    private static final int DISK_COPY_WORD = 82;
    private static final int DISK_COPY_DATA_BYTES = 64;

    /** MacBinary (Dennis F. Brothers, 1985): 128 bytes of header; type and creator at 65, zeroes at 0, 74 and 82. */
    private static final int MAC_BINARY_HEADER = 128;

    private static final int MAC_BINARY_TYPE = 65;
    private static final int MAC_BINARY_FIRST_ZERO = 74;
    private static final int MAC_BINARY_SECOND_ZERO = 82;
    private static final int MAC_BINARY_DATA_BYTES = 83;

    private MacMarks() {}

    static Optional<FileKind> find(byte[] head) {
        if (isDiskCopy(head)) {
            return Optional.of(FileKind.foreign(
                    "a Disk Copy 4.2 image", "cut its first 84 bytes off, and what follows is the disk"));
        }
        return isMacBinary(head)
                ? Optional.of(FileKind.foreign("a MacBinary file", "take the image out of it with `macunpack`"))
                : Optional.empty();
    }

    private static boolean isDiskCopy(byte[] head) {
        return head.length >= DISK_COPY_HEADER
                && isName(head, 0)
                && BigEndian.u16(head, DISK_COPY_WORD) == 0x100
                && BigEndian.u32(head, DISK_COPY_DATA_BYTES) > 0;
    }

    private static boolean isMacBinary(byte[] head) {
        return head.length >= MAC_BINARY_HEADER
                && head[0] == 0
                && isName(head, NAME)
                && isPrintable(head, MAC_BINARY_TYPE, MAC_BINARY_TYPE + 8)
                && head[MAC_BINARY_FIRST_ZERO] == 0
                && head[MAC_BINARY_SECOND_ZERO] == 0
                && BigEndian.u32(head, MAC_BINARY_DATA_BYTES) > 0;
    }

    /** {@return whether a length, a name of printable characters, and zeroes stand at a place} */
    private static boolean isName(byte[] head, int at) {
        int length = head[at];
        return length > 0 && length <= MOST_NAME_BYTES - at && isPrintable(head, at + 1, at + 1 + length);
    }

    private static boolean isPrintable(byte[] head, int from, int to) {
        for (int i = from; i < to; i++) {
            if (head[i] >= 0 && head[i] < ' ') {
                return false;
            }
        }
        return true;
    }
}
