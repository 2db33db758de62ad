// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * Makes the Q packets and the P channel of the sectors of one track, from where its indexes are. Immutable; nothing is
 * allocated for a sector.
 *
 * <pre>{@code
 * SubQTrack track = new SubQTrack(0, 2, 329, 479);  // index 0 at LBA 329, index 1 at LBA 479
 * track.store(q, 0, 478);                           // 01 02 00 00 00 01 00 00 08 28 d0 4f
 * }</pre>
 */
public final class SubQTrack {
    private final int control;
    private final int track;
    private final int[] indexes;

    /**
     * Creates the packets of a track.
     *
     * @param control the four control bits
     * @param track 1 to 99
     * @param indexes the LBAs of index 0, 1 and on, none before the one it follows; index 0 at the LBA of index 1 if there
     *     is no pause
     * @throws IllegalArgumentException if there is no index 1, or one precedes the one before
     */
    public SubQTrack(int control, int track, int... indexes) {
        if (indexes.length < 2 || indexes.length > 100 || track < 1 || track > 99 || control < 0 || control > 15) {
            throw new IllegalArgumentException("track " + track + " with " + indexes.length + " indexes");
        }
        for (int i = 1; i < indexes.length; i++) {
            if (indexes[i] < indexes[i - 1]) {
                throw new IllegalArgumentException("track " + track + ": index " + i + " lies before index " + (i - 1));
            }
        }
        this.control = control;
        this.track = track;
        this.indexes = indexes.clone();
    }

    /**
     * Stores the packet of one sector.
     *
     * @param q receives 12 bytes at {@code at}
     * @param lba absolute position of the sector, -150 to 449,849; sectors before index 1 are of index 0
     * @throws IllegalArgumentException if no header holds the position
     */
    public void store(byte[] q, int at, int lba) {
        Header.requirePositions(lba, 1);
        int index = index(lba);
        SubQPosition.store(q, at, control, track, index, Math.abs(lba - indexes[1]), lba);
    }

    /** {@return the index that a sector belongs to} */
    public int index(int lba) {
        int index = indexes.length - 1;
        while (index > 0 && lba < indexes[index]) {
            index--;
        }
        return index;
    }

    /** {@return whether a sector is in the pause before index 1: its P channel is all ones} */
    public boolean isPause(int lba) {
        return index(lba) == 0;
    }
}
