// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

/**
 * The sectors of a session, which follow each other on the disc and in the IMG.
 *
 * @param first LBA of the first
 * @param end the LBA after the last
 * @param sector how many sectors lie before the first in the IMG and in the SUB
 */
record SessionRun(int first, int end, long sector) {
    /** {@return how many sectors lie before a sector in the IMG} */
    long sectorOf(int lba) {
        return sector + lba - first;
    }

    /** {@return how many sectors lie before the next session in the IMG} */
    long nextSector() {
        return sectorOf(end);
    }
}
