// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;

/**
 * The beginning of one directory, as far as recognising a disc needs it (ISO 9660, 9.1).
 *
 * @param records its blocks
 * @param base what extents count from
 */
public record IsoDirectory(byte[] records, long base) {
    private static final int MOST_BLOCKS = 32;

    /** {@return the directory that a record leads to} */
    static IsoDirectory read(BlockBytes bytes, DirectoryRecord record, long base) throws IOException {
        long size = Math.min(record.size(), (long) MOST_BLOCKS * BlockReader.BLOCK_BYTES);
        return new IsoDirectory(bytes.at((record.extent() - base) * BlockReader.BLOCK_BYTES, (int) size), base);
    }

    /** {@return whether its own record has a Rock Ridge (SUSP) indicator} */
    boolean hasRockRidge() {
        return SuspEntries.skipped(records).isPresent();
    }

    /** {@return the record of a file or directory; the version is not compared} */
    public Optional<DirectoryRecord> find(String name) {
        DirectoryRecords all = new DirectoryRecords(Dialect.ISO9660, records);
        while (all.hasNext()) {
            DirectoryRecord record = all.next();
            if (isNamed(record.name(), name)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(String found, String name) {
        int version = found.indexOf(';');
        String plain = version < 0 ? found : found.substring(0, version);
        return plain.toUpperCase(Locale.ROOT).equals(name);
    }

    /** {@return the first bytes of a file} */
    public byte[] head(BlockBytes bytes, DirectoryRecord file, int count) throws IOException {
        return bytes.at((file.extent() - base) * BlockReader.BLOCK_BYTES, (int) Math.min(file.size(), count));
    }
}
