// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import spindle.io.LittleEndian;

/** The central directory of a ZIP archive, at its end (APPNOTE.TXT, 4.3.12 to 4.3.16, with Zip64). */
final class ZipDirectory {
    private static final long END = 0x0605_4B50L;
    private static final long END64_LOCATOR = 0x0706_4B50L;
    private static final long END64 = 0x0606_4B50L;
    private static final long ENTRY = 0x0201_4B50L;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int END64_BYTES = 56;
    private static final int ENTRY_BYTES = 46;
    private static final int MOST_COMMENT_BYTES = 0xFFFF;
    private static final long IN_ZIP64 = 0xFFFF_FFFFL;
    private static final int ZIP64_FIELD = 1;
    /** An archive around one image has a few names; a directory of more bytes than this is of something else. */
    private static final int MOST_BYTES = 1 << 24;

    private final Packed packed;
    private long start;
    private long bytes;

    ZipDirectory(Packed packed) {
        this.packed = packed;
    }

    List<ZipMember> members() throws IOException {
        locate();
        if (bytes < 0 || start < 0 || start > packed.length() - bytes) {
            throw packed.damaged("is a ZIP archive whose directory lies beyond its end");
        }
        if (bytes > MOST_BYTES) {
            throw packed.unsupported("is a ZIP archive of too many files", "unpack it first");
        }
        byte[] directory = packed.read(start, (int) bytes);
        List<ZipMember> members = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_BYTES <= directory.length && LittleEndian.u32(directory, at) == ENTRY) {
            int name = LittleEndian.u16(directory, at + 28);
            int extra = LittleEndian.u16(directory, at + 30);
            int end = at + ENTRY_BYTES + name + extra + LittleEndian.u16(directory, at + 32);
            if (end > directory.length) {
                break;
            }
            ZipMember member = member(directory, at, name, extra);
            if (member.name().indexOf('\0') >= 0) {
                throw packed.damaged("is a ZIP archive with a NUL in the name of a file");
            }
            members.add(member);
            at = end;
        }
        if (at != directory.length) {
            throw packed.damaged("is a ZIP archive with a damaged directory");
        }
        return members;
    }

    private void locate() throws IOException {
        int count = (int) Math.min(packed.length(), END_BYTES + MOST_COMMENT_BYTES);
        long from = packed.length() - count;
        byte[] tail = packed.read(from, count);
        int end = count - END_BYTES;
        while (end >= 0 && !isEnd(tail, end)) {
            end--;
        }
        if (end < 0) {
            throw packed.damaged("is a ZIP archive that ends short");
        }
        bytes = LittleEndian.u32(tail, end + 12);
        start = LittleEndian.u32(tail, end + 16);
        if (start == IN_ZIP64 || bytes == IN_ZIP64) {
            locate64(from + end - LOCATOR_BYTES);
        }
    }

    private static boolean isEnd(byte[] tail, int at) {
        return LittleEndian.u32(tail, at) == END && at + END_BYTES + LittleEndian.u16(tail, at + 20) <= tail.length;
    }

    private void locate64(long locator) throws IOException {
        byte[] record = packed.read(Math.max(0, locator), LOCATOR_BYTES);
        long end64 = LittleEndian.s64(record, 8);
        if (LittleEndian.u32(record, 0) != END64_LOCATOR || end64 < 0 || end64 > packed.length() - END64_BYTES) {
            throw packed.damaged("is a ZIP archive with a damaged end");
        }
        byte[] end = packed.read(end64, END64_BYTES);
        if (LittleEndian.u32(end, 0) != END64) {
            throw packed.damaged("is a ZIP archive with a damaged end");
        }
        bytes = LittleEndian.s64(end, 40);
        start = LittleEndian.s64(end, 48);
    }

    private static ZipMember member(byte[] src, int at, int nameBytes, int extraBytes) {
        String name = new String(src, at + ENTRY_BYTES, nameBytes, StandardCharsets.UTF_8);
        int extra = at + ENTRY_BYTES + nameBytes;
        long[] sizes = {LittleEndian.u32(src, at + 24), LittleEndian.u32(src, at + 20), LittleEndian.u32(src, at + 42)};
        extend(src, extra, extra + extraBytes, sizes);
        return new ZipMember(
                name,
                LittleEndian.u16(src, at + 8),
                LittleEndian.u16(src, at + 10),
                LittleEndian.u32(src, at + 16),
                sizes[1],
                sizes[0],
                sizes[2]);
    }

    /** Takes from the Zip64 field, in its order, what has no room in 32 bits (4.5.3). */
    private static void extend(byte[] src, int from, int end, long[] sizes) {
        int at = from;
        while (at + 4 <= end) {
            int field = at + 4;
            int fieldEnd = Math.min(end, field + LittleEndian.u16(src, at + 2));
            for (int i = 0; i < sizes.length && LittleEndian.u16(src, at) == ZIP64_FIELD; i++) {
                if (sizes[i] == IN_ZIP64 && field + Long.BYTES <= fieldEnd) {
                    sizes[i] = LittleEndian.s64(src, field);
                    field += Long.BYTES;
                }
            }
            at = fieldEnd;
        }
    }
}
