// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.WordViews;

/**
 * One raw sector as the words that its codes are computed over. Belongs to one thread at a time; nothing allocates.
 *
 * <p>Arrays of longs, filled in bulk: they need no checks of alignment, and even interpreted code is quick with them.
 */
public final class SectorWords {
    /** Words in a raw sector. */
    public static final int COUNT = RawSector.BYTES / 8;
    /** Words of each of the first two copies. */
    private static final int COPY = 280;
    /** Words of the third copy: beyond the last step of the last diagonal nothing is read. */
    private static final int THIRD = 194;
    /** From here on a copy holds P parity. */
    private static final int COPY_PARITY = 258;
    /** The word that holds the last of the sync and the header. */
    private static final int HEADER = 1;

    private static final long SYNC = 0xFFFF_FFFF_FFFF_FF00L;
    private static final long SYNC_END = 0x00FF_FFFFL;
    /** The position of the mode byte in the word of the header. */
    private static final int MODE_SHIFT = 56;

    /** The sector, little-endian; word 0 is bytes 0 to 7. One word more, of no meaning, spares the kernels a question. */
    final long[] raw = new long[COUNT + 1];

    /**
     * Bytes 12 to 2247 three times, one after the other, preceded by bytes 6 to 11: of the sector, word 0 is bytes 6 to 13,
     * word 280 bytes 10 to 17, word 560 bytes 14 to 21. So the words of a diagonal of Q parity follow each other.
     */
    final long[] three = new long[2 * COPY + THIRD];

    /** Takes what EDC is computed over and compared with. */
    void load(WordViews sectors, int sector) {
        sectors.get(sector, 0, raw, 0, COUNT);
    }

    /** Takes what P and Q parity are computed over, where {@link #raw} is loaded. */
    void loadThree(WordViews sectors, int sector) {
        sectors.getFrom6(sector, 0, three, 0, COPY);
        sectors.getFrom10(sector, 0, three, COPY, COPY);
        sectors.getFrom6(sector, 1, three, 2 * COPY, THIRD);
    }

    /** Takes P parity, which Q parity covers, anew. */
    void loadThreeParity(WordViews sectors, int sector) {
        sectors.getFrom6(sector, COPY_PARITY, three, COPY_PARITY, COPY - COPY_PARITY);
        sectors.getFrom10(sector, COPY_PARITY, three, COPY + COPY_PARITY, COPY - COPY_PARITY);
    }

    /** From now on the header counts as zero, as it does in the parity of form 1. */
    void clearHeader() {
        raw[HEADER] &= 0x0000_0000_FFFF_FFFFL;
        three[0] &= 0x0000_FFFF_FFFF_FFFFL;
        three[1] &= 0xFFFF_FFFF_FFFF_0000L;
        three[COPY] &= 0xFFFF_0000_0000_FFFFL;
    }

    /** {@return whether sync and header are those of a position and a mode byte} */
    boolean isAt(int lba, int mode) {
        return raw[0] == SYNC && raw[HEADER] == header(lba, mode);
    }

    /** Sets sync and header. */
    void setHeader(int lba, int mode) {
        raw[0] = SYNC;
        raw[HEADER] = header(lba, mode);
    }

    private static long header(int lba, int mode) {
        return SYNC_END | ((long) Header.encode(lba, 0) << 32) | ((long) mode << MODE_SHIFT);
    }

    /** {@return the lower half of a word} */
    int low(int word) {
        return (int) raw[word];
    }

    /** {@return the upper half of a word} */
    int high(int word) {
        return (int) (raw[word] >>> 32);
    }

    /** {@return all bits that some of these words have} */
    long any(int from, int to) {
        long any = 0;
        for (int word = from; word < to; word++) {
            any |= raw[word];
        }
        return any;
    }
}
