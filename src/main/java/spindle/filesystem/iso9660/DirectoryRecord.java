// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.time.Instant;
import java.util.Optional;
import spindle.filesystem.Label;

/**
 * A directory record (ISO 9660, 9.1). It is a view of bytes that hold at least {@link #SHORTEST} from {@code at} on.
 *
 * @param dialect the standard that it follows
 * @param bytes hold it
 * @param at where it begins
 */
public record DirectoryRecord(Dialect dialect, byte[] bytes, int at) {
    /** Bytes of the shortest record: the fields, and a name of one byte. */
    public static final int SHORTEST = 34;
    /** Where its extent is, in both byte orders (9.1.3). */
    public static final int EXTENT = 2;

    private static final int NAME = 33;
    private static final int HIDDEN = 0x01;
    private static final int DIRECTORY = 0x02;
    private static final int ASSOCIATED = 0x04;
    private static final int MORE_EXTENTS = 0x80;

    /** {@return bytes of the record (9.1.1)} */
    public int length() {
        return bytes[at] & 0xFF;
    }

    /** {@return blocks of the extended attribute record that its extent begins with (9.1.2)} */
    public int extendedBlocks() {
        return bytes[at + 1] & 0xFF;
    }

    /** {@return the first block of its extent (9.1.3)} */
    public long extent() {
        return dialect.u32(bytes, at + EXTENT);
    }

    /** {@return bytes of its content, without the extended attribute record (9.1.4)} */
    public long size() {
        return dialect.u32(bytes, at + 10);
    }

    /** {@return when it was recorded, where that is a date (9.1.5)} */
    public Optional<Instant> recorded() {
        return VolumeDate.of7(bytes, at + 18, dialect);
    }

    /** {@return whether it shall not be shown (9.1.6)} */
    public boolean isHidden() {
        return (flags() & HIDDEN) != 0;
    }

    /** {@return whether it is a directory; CD-i says so in its attributes} */
    public boolean isDirectory() {
        return dialect == Dialect.CD_I
                ? CdiAttributes.of(this).map(CdiAttributes::isDirectory).orElse(isSelf() || isParent())
                : (flags() & DIRECTORY) != 0;
    }

    /** {@return whether it is another stream of the file of the same name} */
    public boolean isAssociated() {
        return dialect != Dialect.CD_I && (flags() & ASSOCIATED) != 0;
    }

    /** {@return whether the next record has a further extent of the same file} */
    public boolean hasMoreExtents() {
        return dialect != Dialect.CD_I && (flags() & MORE_EXTENTS) != 0;
    }

    /** High Sierra's dates have no zone, so its flags stand one byte earlier. */
    private int flags() {
        return bytes[at + (dialect == Dialect.HIGH_SIERRA ? 24 : 25)] & 0xFF;
    }

    /** {@return blocks that are stored together where it is interleaved; 0 where it is not (9.1.7)} */
    public int unitBlocks() {
        return bytes[at + 26] & 0xFF;
    }

    /** {@return blocks of others between its units (9.1.8)} */
    public int gapBlocks() {
        return bytes[at + 27] & 0xFF;
    }

    /** {@return where its name begins} */
    public int nameAt() {
        return at + NAME;
    }

    /** {@return bytes of its name (9.1.10)} */
    public int nameBytes() {
        return bytes[at + 32] & 0xFF;
    }

    /** {@return whether the name ends within the record} */
    public boolean isWhole() {
        return length() >= SHORTEST && nameBytes() > 0 && NAME + nameBytes() <= length();
    }

    /** {@return its name of single bytes, for messages and for comparing} */
    public String name() {
        return Label.ofBytes(bytes, nameAt(), nameBytes());
    }

    /** {@return whether it is the directory's own (6.8.2.2)} */
    public boolean isSelf() {
        return nameBytes() == 1 && bytes[nameAt()] == 0;
    }

    /** {@return whether it is that of the directory's parent} */
    public boolean isParent() {
        return nameBytes() == 1 && bytes[nameAt()] == 1;
    }

    /** {@return where its system use field begins: the name is padded to an odd length (9.1.12)} */
    public int systemUseAt() {
        return at + NAME + nameBytes() + (1 - nameBytes() % 2);
    }

    /** {@return where it ends} */
    public int end() {
        return at + length();
    }
}
