// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The end of an index.
 *
 * @param datBytes the length of the file of DATs
 * @param datTime when it was changed, milliseconds
 * @param games how many entries there are
 * @param offsetsAt where the table of their offsets begins, which are 8 bytes each
 * @param keys how many keys there are, 8 bytes each behind that table: the key, then the number of its entry
 * @param algorithms which checksums are keys, a bit for each
 */
record IndexTrailer(long datBytes, long datTime, int games, long offsetsAt, int keys, int algorithms) {
    /** "SPDATIX1". */
    private static final long MAGIC = 0x5350_4441_5449_5831L;

    static final int BYTES = 4 * Long.BYTES + 3 * Integer.BYTES;

    ByteBuffer print() {
        return ByteBuffer.allocate(BYTES)
                .putLong(datBytes)
                .putLong(datTime)
                .putInt(games)
                .putLong(offsetsAt)
                .putInt(keys)
                .putInt(algorithms)
                .putLong(MAGIC)
                .flip();
    }

    /** {@return the trailer, where the last bytes of a file of this length are one} */
    static Optional<IndexTrailer> parse(byte[] last, long fileBytes) {
        ByteBuffer bytes = ByteBuffer.wrap(last);
        if (last.length != BYTES || bytes.getLong(BYTES - Long.BYTES) != MAGIC) {
            return Optional.empty();
        }
        IndexTrailer trailer = new IndexTrailer(
                bytes.getLong(), bytes.getLong(), bytes.getInt(), bytes.getLong(), bytes.getInt(), bytes.getInt());
        boolean fits = trailer.games >= 0
                && trailer.keys >= 0
                && trailer.offsetsAt >= 0
                && trailer.offsetsAt + 8L * trailer.games + 8L * trailer.keys + BYTES == fileBytes;
        return fits ? Optional.of(trailer) : Optional.empty();
    }

    /** {@return where the keys begin} */
    long keysAt() {
        return offsetsAt + (long) Long.BYTES * games;
    }
}
