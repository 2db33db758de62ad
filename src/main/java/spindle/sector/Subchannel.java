// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/** The sub-channel bytes stored beside each sector's main channel. */
public enum Subchannel {
    /** None is stored. */
    NONE(0),
    /** P and Q alone, 16 bytes: 12 of Q, three of padding, P in the last. */
    PQ_16(16),
    /** R to W (P and Q zero), 96 bytes. */
    RW_96(96),
    /** P to W, 96 bytes; delivered interleaved, bit 7 of each symbol is P (IEC 60908, 17.5). */
    RAW_96(96);

    private final int bytes;

    Subchannel(int bytes) {
        this.bytes = bytes;
    }

    /** {@return the sub-channel bytes stored for one sector} */
    public int bytes() {
        return bytes;
    }
}
