// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/**
 * A map as it was read.
 *
 * @param map where the hunks lie
 * @param state whether its own CRC agrees
 */
record MapReading(HunkMap map, State state) {
    /** Whether a map can be trusted. */
    enum State {
        /** Its CRC agrees, or it has none. */
        INTACT,
        /** It was not what its CRC says, and found again from the hunks. */
        FOUND_AGAIN
    }
}
