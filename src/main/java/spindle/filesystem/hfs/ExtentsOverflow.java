// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.io.BigEndian;

/** The extents that catalog records have no room for, by file, fork and block (TN1150: Extents Overflow File). */
final class ExtentsOverflow {
    /** Which fork a key means. */
    enum ForkKind {
        DATA(0),
        RESOURCE(0xFF);

        private final int code;

        ForkKind(int code) {
            this.code = code;
        }
    }

    /** Where the parts of a key are, behind its length. */
    private record KeyPlaces(int bytes, int file, int block) {
        static final KeyPlaces HFS = new KeyPlaces(7, 1, 5);
        static final KeyPlaces PLUS = new KeyPlaces(10, 2, 6);
    }

    private final BTree tree;
    private final boolean plus;
    private final KeyPlaces places;

    ExtentsOverflow(BTree tree, BTreeRecord.KeyLength length) {
        this.tree = tree;
        this.plus = length == BTreeRecord.KeyLength.WORD;
        this.places = plus ? KeyPlaces.PLUS : KeyPlaces.HFS;
    }

    /** {@return the extents of a fork from one of its blocks on, as many as one record holds; none where there are none} */
    List<Fork.Extent> find(long file, ForkKind fork, long block) throws IOException {
        BTree.Order order = record -> compare(record, file, fork, block);
        Optional<BTreeRecord> record = tree.seek(order).next();
        if (record.isEmpty() || order.compare(record.get()) != 0) {
            return List.of();
        }
        return extents(record.get());
    }

    private List<Fork.Extent> extents(BTreeRecord record) {
        if (plus) {
            return record.bodyBytes() < Fork.EXTENTS_BYTES ? List.of() : Fork.read32(record.bytes(), record.body());
        }
        return record.bodyBytes() < Fork.EXTENTS_16_BYTES ? List.of() : Fork.read16(record.bytes(), record.body());
    }

    private int compare(BTreeRecord record, long file, ForkKind fork, long block) {
        if (record.keyBytes() < places.bytes()) {
            return -1;
        }
        byte[] bytes = record.bytes();
        int key = record.key();
        int order = Long.compare(BigEndian.u32(bytes, key + places.file()), file);
        order = order != 0 ? order : Integer.compare(bytes[key] & 0xFF, fork.code);
        long first = plus ? BigEndian.u32(bytes, key + places.block()) : BigEndian.u16(bytes, key + places.block());
        return order != 0 ? order : Long.compare(first, block);
    }
}
