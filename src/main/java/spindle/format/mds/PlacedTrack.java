// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import spindle.format.mds.MdsDescriptor.TrackBlock;

/**
 * A track whose place is settled.
 *
 * @param block what the descriptor says
 * @param form how its sectors are stored
 * @param mdf where
 * @param pregap sectors from index 0 to index 1; not those that are implied before a session's first track
 * @param stored sectors before index 1 that are in the MDF
 * @param end the LBA after its last sector
 */
record PlacedTrack(TrackBlock block, SectorForm form, PartedSource mdf, int pregap, int stored, int end) {
    /** {@return the LBA of index 0, or of index 1 where there is no pregap} */
    int start() {
        return block.lba() - pregap;
    }

    /** {@return where its sectors end in the MDF, bytes} */
    long endOffset() {
        return offsetOf(end);
    }

    /** {@return where a sector is in the MDF, bytes} */
    long offsetOf(int lba) {
        return block.offset() + ((long) lba - block.lba()) * form.stride();
    }

    PlacedTrack endingAt(int lba) {
        return new PlacedTrack(block, form, mdf, pregap, stored, lba);
    }
}
