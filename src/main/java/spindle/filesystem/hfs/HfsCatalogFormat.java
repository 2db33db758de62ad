// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.util.Arrays;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/** The catalog of HFS (Inside Macintosh: Files, 2: Catalog File Keys, Catalog File Data Records). */
final class HfsCatalogFormat implements CatalogFormat {
    /** A reserved byte, the folder, the length of the name. */
    private static final int KEY_HEAD = 6;

    private static final int FOLDER = 1;
    private static final int FILE = 2;
    private static final int FOLDER_BYTES = 70;
    private static final int FILE_BYTES = 102;
    private static final int LOCKED = 1;

    @Override
    public long parent(BTreeRecord record) {
        return record.keyBytes() < KEY_HEAD ? -1 : BigEndian.u32(record.bytes(), record.key() + 1);
    }

    @Override
    public boolean hasName(BTreeRecord record) {
        return record.keyBytes() >= KEY_HEAD && record.bytes()[record.key() + 5] != 0;
    }

    @Override
    public CatalogRecord read(BTreeRecord record) throws DiscFormatException {
        byte[] bytes = record.bytes();
        int at = record.body();
        int type = record.bodyBytes() < 1 ? -1 : bytes[at];
        if ((type == FOLDER && record.bodyBytes() < FOLDER_BYTES)
                || (type == FILE && record.bodyBytes() < FILE_BYTES)) {
            throw new DiscFormatException("", "a catalog record is shorter than its type", "");
        }
        return switch (type) {
            case FOLDER ->
                new CatalogRecord(
                        CatalogRecord.Kind.FOLDER,
                        parent(record),
                        name(record),
                        BigEndian.u32(bytes, at + 6),
                        AppleDate.of(bytes, at + 10),
                        AppleDate.of(bytes, at + 14),
                        CatalogRecord.Permissions.NONE,
                        Arrays.copyOfRange(bytes, at + 22, at + 54),
                        false,
                        Fork.NONE,
                        Fork.NONE);
            case FILE -> file(record, bytes, at);
            default -> CatalogRecord.thread(parent(record));
        };
    }

    private CatalogRecord file(BTreeRecord record, byte[] bytes, int at) {
        byte[] finder = Arrays.copyOfRange(bytes, at + 4, at + 36);
        System.arraycopy(bytes, at + 56, finder, 16, 16);
        return new CatalogRecord(
                CatalogRecord.Kind.FILE,
                parent(record),
                name(record),
                BigEndian.u32(bytes, at + 20),
                AppleDate.of(bytes, at + 44),
                AppleDate.of(bytes, at + 48),
                CatalogRecord.Permissions.NONE,
                finder,
                (bytes[at + 2] & LOCKED) != 0,
                new Fork(BigEndian.u32(bytes, at + 26), Fork.read16(bytes, at + 74)),
                new Fork(BigEndian.u32(bytes, at + 36), Fork.read16(bytes, at + 86)));
    }

    private static String name(BTreeRecord record) {
        int stated = record.bytes()[record.key() + 5] & 0xFF;
        int count = Math.max(0, Math.min(stated, record.keyBytes() - KEY_HEAD));
        return MacRoman.decode(record.bytes(), record.key() + KEY_HEAD, count);
    }
}
