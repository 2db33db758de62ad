// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import spindle.format.nrg.NrgSession.NrgTrack;

/**
 * A track whose place on the disc is settled.
 *
 * @param track what the chunks say
 * @param form how its sectors are stored
 * @param start the LBA of its index 0, or of index 1 where it has no pregap
 * @param index1 the LBA of its index 1
 * @param end the LBA after its last sector
 * @param storedBefore how many sectors before index 1 the file has
 */
record PlacedTrack(NrgTrack track, SectorForm form, int start, int index1, int end, int storedBefore) {
    PlacedTrack endingAt(int lba) {
        return new PlacedTrack(track, form, start, index1, lba, storedBefore);
    }
}
