// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/** The catalog of HFS+ (TN1150: Catalog File). */
final class HfsPlusCatalogFormat implements CatalogFormat {
    /** The folder, the length of the name. */
    private static final int KEY_HEAD = 6;

    private static final int FOLDER = 1;
    private static final int FILE = 2;
    private static final int FOLDER_BYTES = 88;
    private static final int FILE_BYTES = 248;
    private static final int LOCKED = 1;

    @Override
    public long parent(BTreeRecord record) {
        return record.keyBytes() < KEY_HEAD ? -1 : BigEndian.u32(record.bytes(), record.key());
    }

    @Override
    public boolean hasName(BTreeRecord record) {
        return record.keyBytes() >= KEY_HEAD && BigEndian.u16(record.bytes(), record.key() + 4) != 0;
    }

    @Override
    public CatalogRecord read(BTreeRecord record) throws DiscFormatException {
        byte[] bytes = record.bytes();
        int at = record.body();
        int type = record.bodyBytes() < 2 ? -1 : BigEndian.u16(bytes, at);
        if (type != FOLDER && type != FILE) {
            return CatalogRecord.thread(parent(record));
        }
        if (record.bodyBytes() < (type == FILE ? FILE_BYTES : FOLDER_BYTES)) {
            throw new DiscFormatException("", "a catalog record is shorter than its type", "");
        }
        boolean file = type == FILE;
        return new CatalogRecord(
                file ? CatalogRecord.Kind.FILE : CatalogRecord.Kind.FOLDER,
                parent(record),
                name(record),
                BigEndian.u32(bytes, at + 8),
                AppleDate.of(bytes, at + 12),
                AppleDate.of(bytes, at + 16),
                permissions(bytes, at + 32),
                Arrays.copyOfRange(bytes, at + 48, at + 80),
                file && (BigEndian.u16(bytes, at + 2) & LOCKED) != 0,
                file ? Fork.read(bytes, at + 88) : Fork.NONE,
                file ? Fork.read(bytes, at + 168) : Fork.NONE);
    }

    private static CatalogRecord.Permissions permissions(byte[] bytes, int at) {
        return new CatalogRecord.Permissions(
                BigEndian.u16(bytes, at + 10), bytes[at + 9] & 0xFF, BigEndian.u32(bytes, at + 12));
    }

    private static String name(BTreeRecord record) {
        int stated = 2 * BigEndian.u16(record.bytes(), record.key() + 4);
        int count = Math.max(0, Math.min(stated, record.keyBytes() - KEY_HEAD));
        return new String(record.bytes(), record.key() + KEY_HEAD, count / 2 * 2, StandardCharsets.UTF_16BE);
    }
}
