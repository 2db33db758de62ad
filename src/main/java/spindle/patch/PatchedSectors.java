// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.util.stream.IntStream;

/** Applies a patch to stored sectors, one after the other. An instance belongs to one thread at a time. */
final class PatchedSectors {
    private static final int EDC_BYTES = 4;

    private final PpfPatch patch;
    private final SectorCodes codes;

    PatchedSectors(PpfPatch patch, SectorCodes codes) {
        this.patch = patch;
        this.codes = codes;
    }

    /** What became of a sector. */
    enum Outcome {
        /** No change is in it. */
        UNTOUCHED,
        /** It was changed. */
        PATCHED,
        /** It was changed, and its EDC and parity computed anew. */
        RENEWED
    }

    /**
     * Applies the changes of one sector. Where its EDC and parity were right, the patch leaves the EDC alone, and they are right
     * no longer, they are computed anew. A patch that states the EDC is taken at its word.
     *
     * @param sector receives the changes
     * @param offset where it begins in the BIN
     */
    Outcome apply(byte[] sector, long offset) {
        int[] changes = changes(offset, sector.length);
        if (changes.length == 0) {
            return Outcome.UNTOUCHED;
        }
        boolean right = codes.areRight(sector);
        boolean stated = false;
        for (int change : changes) {
            stated |= put(change, sector, offset);
        }
        if (!right || stated || codes.areRight(sector)) {
            return Outcome.PATCHED;
        }
        codes.renew(sector);
        return Outcome.RENEWED;
    }

    /** {@return the changes in a stretch of bytes, in the order of the file} */
    private int[] changes(long offset, int bytes) {
        int first = patch.firstReaching(offset);
        int end = first;
        while (end < patch.count() && patch.offset(end) < offset + bytes) {
            end++;
        }
        return IntStream.range(first, end)
                .filter(change -> patch.offset(change) + patch.bytes(change) > offset)
                .boxed()
                .sorted((a, b) -> Integer.compare(patch.place(a), patch.place(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@return whether a change states the EDC of the sector that receives it} */
    private boolean put(int change, byte[] sector, long offset) {
        int begin = (int) (patch.offset(change) - offset);
        int from = Math.max(0, begin);
        int to = Math.min(sector.length, begin + patch.bytes(change));
        for (int i = from; i < to; i++) {
            sector[i] = patch.at(change, i - begin);
        }
        int edc = codes.edcAt(sector);
        return from < edc + EDC_BYTES && to > edc;
    }
}
