// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import spindle.filesystem.BlockBytes;
import spindle.filesystem.Volume;
import spindle.io.BigEndian;
import spindle.io.LittleEndian;

/** The three standards that share the structures of ISO 9660, with fields at slightly different places. */
public enum Dialect {
    /** ISO 9660 and ECMA-119: numbers stand in both byte orders, the little-endian copy counts. */
    ISO9660(Volume.Kind.ISO9660, 1, "CD001", 0),
    /** High Sierra, the draft of 1986: a block number precedes each descriptor, and dates have no zone. */
    HIGH_SIERRA(Volume.Kind.HIGH_SIERRA, 9, "CDROM", 8),
    /** CD-i (Green Book, III): numbers are big-endian alone, and the root is found through the path table. */
    CD_I(Volume.Kind.CD_I, 1, "CD-I ", 0);

    private final Volume.Kind kind;
    private final int markOffset;
    private final String mark;
    private final int shift;

    Dialect(Volume.Kind kind, int markOffset, String mark, int shift) {
        this.kind = kind;
        this.markOffset = markOffset;
        this.mark = mark;
        this.shift = shift;
    }

    /** {@return what a report calls a volume of it} */
    public Volume.Kind kind() {
        return kind;
    }

    /** {@return by how many bytes the fields of a descriptor are shifted against ISO 9660, up to the path tables} */
    int shift() {
        return shift;
    }

    boolean marks(byte[] descriptor) {
        return BlockBytes.says(descriptor, markOffset, mark);
    }

    /** {@return a number of 32 bits in both byte orders, eight bytes (ISO 9660, 7.3.3)} */
    long u32(byte[] bytes, int at) {
        return this == CD_I ? BigEndian.u32(bytes, at + 4) : LittleEndian.u32(bytes, at);
    }

    /** {@return a number of 16 bits in both byte orders, four bytes (ISO 9660, 7.2.3)} */
    int u16(byte[] bytes, int at) {
        return this == CD_I ? BigEndian.u16(bytes, at + 2) : LittleEndian.u16(bytes, at);
    }
}
