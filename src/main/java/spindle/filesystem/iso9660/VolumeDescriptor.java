// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Label;
import spindle.filesystem.VolumeOrigin;
import spindle.io.BigEndian;
import spindle.io.LittleEndian;

/**
 * A volume descriptor (ISO 9660, 8; High Sierra and CD-i have the same fields).
 *
 * @param dialect the standard that it follows
 * @param bytes the 2048 bytes of its block
 */
public record VolumeDescriptor(Dialect dialect, byte[] bytes) {
    /** The block of the first descriptor. */
    public static final int FIRST_BLOCK = 16;
    /** How many descriptors are read at most, where none is the terminator. */
    public static final int MOST = 100;
    /** Where a volume says how many blocks it has (8.4.8), in both byte orders. */
    public static final int SPACE_SIZE = 80;
    /** Where the record of the root directory is (8.4.18). */
    public static final int ROOT_RECORD = 156;
    /** Where the address of El Torito's catalogue is, little-endian (El Torito, 2.0). */
    public static final int BOOT_CATALOG = 71;

    private static final int BOOT = 0;
    private static final int PRIMARY = 1;
    private static final int SUPPLEMENTARY = 2;
    private static final int TERMINATOR = 255;
    /** High Sierra has four path tables of each byte order, so its root record stands 16 bytes further. */
    private static final int MORE_PATH_TABLES = 16;

    /** Where a descriptor has the address of a path table (8.4.14 to 8.4.17). */
    public enum PathTable {
        LITTLE(140),
        OPTIONAL_LITTLE(144),
        BIG(148),
        OPTIONAL_BIG(152);

        private final int offset;

        PathTable(int offset) {
            this.offset = offset;
        }

        /** {@return where its address is in a descriptor of ISO 9660} */
        public int offset() {
            return offset;
        }

        /** {@return whether the table and its address are big-endian} */
        public boolean isBigEndian() {
            return this == BIG || this == OPTIONAL_BIG;
        }
    }

    /** {@return the descriptor in a block; none where the block is no descriptor of any of the three standards} */
    public static Optional<VolumeDescriptor> of(byte[] block) {
        return block.length < BlockReader.BLOCK_BYTES
                ? Optional.empty()
                : Arrays.stream(Dialect.values())
                        .filter(each -> each.marks(block))
                        .map(each -> new VolumeDescriptor(each, block))
                        .findFirst();
    }

    private int type() {
        return bytes[dialect.shift()] & 0xFF;
    }

    /** {@return whether it describes the volume that every reader understands} */
    public boolean isPrimary() {
        return type() == PRIMARY;
    }

    /** {@return whether it describes the volume once more, with other names} */
    public boolean isSupplementary() {
        return type() == SUPPLEMENTARY;
    }

    /** {@return whether it is the last} */
    public boolean isTerminator() {
        return type() == TERMINATOR;
    }

    /** {@return whether its names are UCS-2: escape sequences for levels 1, 2 and 3 (Joliet Specification, 5)} */
    public boolean isJoliet() {
        return isSupplementary()
                && (BlockBytes.says(bytes, 88, "%/@")
                        || BlockBytes.says(bytes, 88, "%/C")
                        || BlockBytes.says(bytes, 88, "%/E"));
    }

    /** {@return whether it is an enhanced descriptor, whose names are long (ISO 9660:1999, 8.5.3)} */
    public boolean isEnhanced() {
        return isSupplementary() && bytes[6] == 2 && !isJoliet();
    }

    /** {@return the block of El Torito's catalogue, where it is a boot record that leads to one} */
    public OptionalLong bootCatalog() {
        return type() == BOOT && BlockBytes.says(bytes, 7, "EL TORITO SPECIFICATION")
                ? OptionalLong.of(LittleEndian.u32(bytes, BOOT_CATALOG))
                : OptionalLong.empty();
    }

    /** {@return the system that its system area is for (8.4.5)} */
    public String systemIdentifier() {
        return text(8, 32);
    }

    /** {@return the name of the volume (8.4.6)} */
    public String label() {
        return text(40, 32);
    }

    /** {@return who published it (8.4.20)} */
    public String publisher() {
        return text(318 + morePathTables(), 128);
    }

    /** {@return the program that wrote it (8.4.22)} */
    public String application() {
        return text(574 + morePathTables(), 128);
    }

    /** {@return who prepared its files (8.4.21)} */
    public String preparer() {
        return text(446 + morePathTables(), 128);
    }

    /** {@return the set of volumes that it belongs to (8.4.19)} */
    public String volumeSet() {
        return text(190 + morePathTables(), 128);
    }

    /** {@return when it was made, where it says so (8.4.26)} */
    public Optional<Instant> created() {
        return date(0);
    }

    /** {@return who made it, with what, and when} */
    VolumeOrigin origin() {
        return new VolumeOrigin(
                systemIdentifier(),
                volumeSet(),
                publisher(),
                preparer(),
                application(),
                new VolumeOrigin.Dates(date(0), date(1), date(2), date(3)));
    }

    /** {@return a date: of creation, modification, expiration, effect (8.4.26 to 8.4.29)} */
    private Optional<Instant> date(int number) {
        // High Sierra's names of files are 32 bytes and two (copyright, abstract), not 37 and three; its dates have no
        // zone.
        boolean sierra = dialect == Dialect.HIGH_SIERRA;
        return VolumeDate.of17(bytes, (sierra ? 790 : 813) + number * (sierra ? 16 : 17), dialect);
    }

    private String text(int at, int count) {
        int from = at + dialect.shift();
        return isJoliet() ? Label.ofUcs2(bytes, from, count) : Label.ofBytes(bytes, from, count);
    }

    /** {@return how many blocks the volume has (8.4.8)} */
    public long spaceSize() {
        return dialect.u32(bytes, SPACE_SIZE + dialect.shift());
    }

    /** {@return bytes of a block; 2048, but for rare volumes (8.4.12)} */
    public int blockSize() {
        return dialect.u16(bytes, 128 + dialect.shift());
    }

    /** {@return bytes of each path table (8.4.13)} */
    public long pathTableBytes() {
        return dialect.u32(bytes, 132 + dialect.shift());
    }

    /** {@return the block of a path table; 0 where there is none} */
    public long pathTable(PathTable table) {
        int at = table.offset() + dialect.shift();
        return table.isBigEndian() ? BigEndian.u32(bytes, at) : LittleEndian.u32(bytes, at);
    }

    /** {@return the record of the root directory (8.4.18)} CD-i has none, see {@link PathTableEntry}. */
    public DirectoryRecord root() {
        return new DirectoryRecord(dialect, bytes, ROOT_RECORD + dialect.shift() + morePathTables());
    }

    private int morePathTables() {
        return dialect == Dialect.HIGH_SIERRA ? MORE_PATH_TABLES : 0;
    }

    /** {@return whether its directories have attributes of CD-ROM XA (CD-ROM XA, 3.1)} */
    public boolean isXa() {
        return BlockBytes.says(bytes, 1024, "CD-XA001");
    }
}
