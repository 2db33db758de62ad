// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Reads maps that are not packed: those of versions 1 to 4, and those of version 5 without codecs. */
final class PlainMapParser {
    /** How many entries are read at once. */
    private static final int BLOCK = 4096;
    /** Versions 1 and 2: 20 bits of length, 44 bits of offset. */
    private static final int OLDEST_OFFSET_BITS = 44;

    /** Versions 3 and 4: the kind of an entry; the bit above says that it has no CRC. */
    private static final int KIND_MASK = 0x0F;

    private static final int NO_CRC = 0x10;

    private final ByteSource file;
    private final String name;
    private final ChdHeader header;
    private final HunkMap map;

    PlainMapParser(ByteSource file, String name, ChdHeader header) {
        this.file = file;
        this.name = name;
        this.header = header;
        HunkMap.Check check =
                header.version() == 3 || header.version() == 4 ? HunkMap.Check.CRC_32 : HunkMap.Check.NONE;
        map = new HunkMap(header.hunkCount(), check);
    }

    /** {@return how many bytes of the file an entry takes} */
    static int entryBytes(ChdHeader header) {
        return header.version() == 5 ? 4 : header.version() < 3 ? 8 : 16;
    }

    HunkMap parse() throws IOException {
        int bytes = entryBytes(header);
        for (int first = 0; first < header.hunkCount(); first += BLOCK) {
            int count = Math.min(BLOCK, header.hunkCount() - first);
            byte[] entries = file.read(header.mapOffset() + (long) first * bytes, count * bytes);
            for (int i = 0; i < count; i++) {
                switch (header.version()) {
                    case 1, 2 -> oldest(first + i, BigEndian.s64(entries, i * bytes));
                    case 3, 4 -> old(first + i, entries, i * bytes);
                    default -> fifth(first + i, BigEndian.u32(entries, i * bytes));
                }
            }
        }
        return map;
    }

    private void oldest(int hunk, long entry) throws DiscFormatException {
        int length = (int) (entry >>> OLDEST_OFFSET_BITS);
        HunkKind kind = length == header.hunkBytes() ? HunkKind.STORED : HunkKind.PACKED_0;
        put(hunk, kind, entry & (1L << OLDEST_OFFSET_BITS) - 1, length, 0);
    }

    private void old(int hunk, byte[] entries, int at) throws DiscFormatException {
        long place = BigEndian.s64(entries, at);
        int check = (int) BigEndian.u32(entries, at + 8);
        int length = BigEndian.u16(entries, at + 12) | (entries[at + 14] & 0xFF) << 16;
        int flags = entries[at + 15] & 0xFF;
        switch (flags & KIND_MASK) {
            case 1 -> put(hunk, HunkKind.PACKED_0, place, length, check);
            case 2 -> put(hunk, HunkKind.STORED, place, header.hunkBytes(), check);
            case 3 -> map.put(hunk, HunkKind.PATTERN, header.mapOffset() + 16L * hunk, 0, 0);
            case 4 -> MapChecks.putSelf(name, map, hunk, place);
            case 5 -> MapChecks.putParent(name, header, map, hunk, place, header.hunkBytes());
            default -> throw MapChecks.invalid(name, hunk, "is of a kind that has no name");
        }
        if ((flags & NO_CRC) != 0) {
            map.withoutCheck(hunk);
        }
    }

    private void fifth(int hunk, long place) throws DiscFormatException {
        if (place != 0) {
            put(hunk, HunkKind.STORED, place * header.hunkBytes(), header.hunkBytes(), 0);
        } else if (header.parent().isPresent()) {
            map.put(hunk, HunkKind.PARENT, (long) hunk * header.hunkBytes(), 0, 0);
        } else {
            map.put(hunk, HunkKind.ZERO, 0, 0, 0);
        }
    }

    private void put(int hunk, HunkKind kind, long place, int length, int check) throws DiscFormatException {
        MapChecks.requireCodec(name, header, hunk, kind);
        map.put(hunk, kind, place, length, check);
    }
}
