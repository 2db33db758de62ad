// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.util.Arrays;

/**
 * What a descriptor holds beside the disc.
 *
 * @param bca the burst cutting area of a DVD; empty where there is none
 * @param structures copyright, manufacturing and physical information of a DVD, 4100 bytes a layer; empty where there is
 *     none
 * @param densityBlocks how many blocks of measured positions (DPM) there are; they are not kept
 */
record MdsExtras(byte[] bca, byte[] structures, long densityBlocks) {
    /** Bytes of the structures of one layer: 4 of copyright, 2048 manufacturing, 2048 physical. */
    static final int STRUCTURE_BYTES = 4100;

    boolean isEmpty() {
        return bca.length == 0 && structures.length == 0 && densityBlocks == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MdsExtras that
                && Arrays.equals(bca, that.bca)
                && Arrays.equals(structures, that.structures)
                && densityBlocks == that.densityBlocks;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bca) * 31 + Arrays.hashCode(structures);
    }
}
