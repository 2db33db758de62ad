// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Content;
import spindle.filesystem.WorkLimit;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * Files that HFS+ stores compressed: an attribute tells how, and holds the content of small ones; that of others is in
 * their resource fork (decmpfs.h of XNU).
 */
final class Compression {
    private static final String ATTRIBUTE = "com.apple.decmpfs";
    /** Magic, method, length of the content. */
    private static final int HEAD = 16;

    /** The number of the attributes file (TN1150: Catalog Node IDs). */
    private static final long ATTRIBUTES_FILE = 8;

    private static final String MAGIC = "fpmc";
    private static final int ZLIB_IN_ATTRIBUTE = 3;
    private static final int ZLIB_IN_FORK = 4;
    /** An attribute that stands in its record (TN1150: Inline Attribute Data). */
    private static final int INLINE = 0x10;

    private static final int INLINE_HEAD = 16;
    /** File number, first block and length of the name, behind two bytes of padding. */
    private static final int KEY_HEAD = 12;

    private final Optional<BTree> attributes;

    private Compression(Optional<BTree> attributes) {
        this.attributes = attributes;
    }

    static Compression open(ForkReader forks, AppleVolume volume, WorkLimit work) throws IOException {
        if (volume.attributes().bytes() == 0) {
            return new Compression(Optional.empty());
        }
        Content stored =
                forks.read("attributes file", volume.attributes(), ATTRIBUTES_FILE, ExtentsOverflow.ForkKind.DATA);
        return new Compression(Optional.of(new BTree(stored, BTreeRecord.KeyLength.WORD, work)));
    }

    /**
     * {@return the content of a compressed file}
     *
     * @throws DiscFormatException where it is compressed in a way that is not decoded here
     */
    Content decode(String path, CatalogRecord file, Content data, Content resource) throws IOException {
        Optional<byte[]> attribute = attribute(file.id());
        if (attribute.isEmpty()) {
            return data;
        }
        byte[] stored = attribute.get();
        if (stored.length < HEAD || !BlockBytes.says(stored, 0, MAGIC)) {
            throw new DiscFormatException("", "what tells how it is compressed is damaged", "");
        }
        long method = LittleEndian.u32(stored, 4);
        long length = LittleEndian.s64(stored, 8);
        if (method == ZLIB_IN_ATTRIBUTE) {
            return DeflatedBlocks.inAttribute(path, Arrays.copyOfRange(stored, HEAD, stored.length), length);
        } else if (method == ZLIB_IN_FORK) {
            return DeflatedBlocks.inFork(path, resource, length);
        }
        throw new DiscFormatException("", "it is compressed by method " + method + ", which is not decoded", "");
    }

    private Optional<byte[]> attribute(long file) throws IOException {
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        BTree.Cursor cursor = attributes.get().seek(record -> Long.compare(file(record), file));
        Optional<BTreeRecord> record = cursor.next();
        while (record.isPresent() && file(record.get()) == file) {
            if (name(record.get()).equals(ATTRIBUTE)) {
                return Optional.of(value(record.get()));
            }
            record = cursor.next();
        }
        return Optional.empty();
    }

    private static long file(BTreeRecord record) {
        return record.keyBytes() < KEY_HEAD ? -1 : BigEndian.u32(record.bytes(), record.key() + 2);
    }

    private static String name(BTreeRecord record) {
        int stated = 2 * BigEndian.u16(record.bytes(), record.key() + 10);
        int count = Math.min(stated, record.keyBytes() - KEY_HEAD);
        return new String(record.bytes(), record.key() + KEY_HEAD, count / 2 * 2, StandardCharsets.UTF_16BE);
    }

    private static byte[] value(BTreeRecord record) throws DiscFormatException {
        int at = record.body();
        boolean inline = record.bodyBytes() >= INLINE_HEAD && BigEndian.u32(record.bytes(), at) == INLINE;
        long count = inline ? BigEndian.u32(record.bytes(), at + 12) : Long.MAX_VALUE;
        if (count > record.bodyBytes() - INLINE_HEAD) {
            throw new DiscFormatException("", "what tells how it is compressed is not in its record", "");
        }
        return Arrays.copyOfRange(record.bytes(), at + INLINE_HEAD, at + INLINE_HEAD + (int) count);
    }
}
