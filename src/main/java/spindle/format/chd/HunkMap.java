// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** Where the hunks of a file lie. Sixteen bytes of memory a hunk. */
final class HunkMap {
    private static final int KIND_SHIFT = 56;
    /** In a length: there is no CRC. */
    private static final int NO_CHECK = 1 << 30;

    private static final long PLACE_MASK = (1L << KIND_SHIFT) - 1;

    private final long[] places;
    private final int[] lengths;
    private final int[] checks;
    private final Check check;

    /** What the hunks are checked with. */
    enum Check {
        NONE,
        /** {@link HunkCrc}. */
        CRC_16,
        /** CRC-32 of ISO-HDLC, as in gzip. */
        CRC_32
    }

    HunkMap(int hunkCount, Check check) {
        places = new long[hunkCount];
        lengths = new int[hunkCount];
        checks = new int[hunkCount];
        this.check = check;
    }

    /**
     * Says where a hunk lies.
     *
     * @param place the offset in the file or in the parent, or the number of another hunk
     * @param length the bytes it takes in the file
     * @param value its CRC
     */
    void put(int hunk, HunkKind kind, long place, int length, int value) {
        places[hunk] = (long) kind.code() << KIND_SHIFT | (place & PLACE_MASK);
        lengths[hunk] = length;
        checks[hunk] = value;
    }

    /** Says that a hunk has no CRC. */
    void withoutCheck(int hunk) {
        lengths[hunk] |= NO_CHECK;
    }

    int count() {
        return places.length;
    }

    HunkKind kind(int hunk) {
        return HunkKind.at((int) (places[hunk] >>> KIND_SHIFT));
    }

    /** {@return the offset in the file or in the parent, or the number of another hunk} */
    long place(int hunk) {
        return places[hunk] & PLACE_MASK;
    }

    /** {@return the bytes it takes in the file} */
    int length(int hunk) {
        return lengths[hunk] & ~NO_CHECK;
    }

    /** {@return whether what a hunk has of its own in the file ends there} */
    boolean isWithin(int hunk, long fileBytes) {
        HunkKind kind = kind(hunk);
        return !(kind.isPacked() || kind == HunkKind.STORED) || length(hunk) <= fileBytes - place(hunk);
    }

    int check(int hunk) {
        return checks[hunk];
    }

    /** {@return what the CRC of a hunk is} */
    Check checkOf(int hunk) {
        HunkKind kind = kind(hunk);
        boolean hasCheck = (kind.isPacked() || kind == HunkKind.STORED) && (lengths[hunk] & NO_CHECK) == 0;
        return hasCheck ? check : Check.NONE;
    }
}
