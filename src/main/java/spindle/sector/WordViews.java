// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import spindle.sector.code.SectorWords;

/**
 * A run of raw sectors seen as little-endian words, from three bytes on: a sector is 294 words, and where a word of it begins
 * at byte 0, 6 or 10, one of each sector does. What copies words out of a buffer in bulk costs as much as copying bytes, and
 * unlike a view of single words in an array of bytes it is fast before anything is compiled.
 */
public final class WordViews {
    private final LongBuffer from0;
    private final LongBuffer from6;
    private final LongBuffer from10;

    /**
     * Views sectors.
     *
     * @param sectors holds them from index {@code at}; its position and limit do not count
     */
    public WordViews(ByteBuffer sectors, int at) {
        from0 = view(sectors, at);
        from6 = view(sectors, at + 6);
        from10 = view(sectors, at + 10);
    }

    private static LongBuffer view(ByteBuffer sectors, int from) {
        ByteBuffer all = sectors.duplicate().clear().position(from);
        return all.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
    }

    /** Copies words of a sector, the first of which begins at byte 8·{@code word}. */
    public void get(int sector, int word, long[] dst, int at, int count) {
        from0.get(sector * SectorWords.COUNT + word, dst, at, count);
    }

    /** Copies words of a sector, the first of which begins at byte 8·{@code word} + 6. */
    public void getFrom6(int sector, int word, long[] dst, int at, int count) {
        from6.get(sector * SectorWords.COUNT + word, dst, at, count);
    }

    /** Copies words of a sector, the first of which begins at byte 8·{@code word} + 10. */
    public void getFrom10(int sector, int word, long[] dst, int at, int count) {
        from10.get(sector * SectorWords.COUNT + word, dst, at, count);
    }

    /** Replaces words of a sector, the first of which begins at byte 8·{@code word}. */
    public void put(int sector, int word, long[] src, int at, int count) {
        from0.put(sector * SectorWords.COUNT + word, src, at, count);
    }
}
