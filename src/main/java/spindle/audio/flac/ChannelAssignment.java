// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/** What the subframes of a frame hold (RFC 9639, 4.2 and 9.1.3). A side channel is left minus right, a bit wider. */
enum ChannelAssignment {
    /** Each channel for itself. */
    INDEPENDENT(-1, 0),
    /** Left, then side. */
    LEFT_SIDE(1, 8),
    /** Side, then right. */
    SIDE_RIGHT(0, 9),
    /** Half of left plus right, rounded down; then side, whose lowest bit is the one lost in that. */
    MID_SIDE(1, 10);

    /** The code of {@link #LEFT_SIDE} in a frame header; lower ones are the number of independent channels less one. */
    static final int FIRST_STEREO_CODE = 8;

    private final int sideChannel;
    private final int code;

    ChannelAssignment(int sideChannel, int code) {
        this.sideChannel = sideChannel;
        this.code = code;
    }

    /** {@return the assignment that a code in a frame header stands for} */
    static ChannelAssignment of(int code) {
        return switch (code) {
            case 8 -> LEFT_SIDE;
            case 9 -> SIDE_RIGHT;
            case 10 -> MID_SIDE;
            default -> INDEPENDENT;
        };
    }

    /** {@return the four bits of the frame header} */
    int code(int channels) {
        return this == INDEPENDENT ? channels - 1 : code;
    }

    /** {@return which subframe is the side channel, -1 if none is} */
    int sideChannel() {
        return sideChannel;
    }

    /**
     * Makes left and right of two subframes, in their place. The arithmetic is modulo 2^32, so a side channel of up to
     * 32 bits does no harm.
     */
    void restore(int[] first, int[] second, int count) {
        switch (this) {
            case INDEPENDENT -> {}
            case LEFT_SIDE -> {
                for (int i = 0; i < count; i++) {
                    second[i] = first[i] - second[i];
                }
            }
            case SIDE_RIGHT -> {
                for (int i = 0; i < count; i++) {
                    first[i] += second[i];
                }
            }
            case MID_SIDE -> {
                for (int i = 0; i < count; i++) {
                    int side = second[i];
                    int left = first[i] + (side >> 1) + (side & 1);
                    first[i] = left;
                    second[i] = left - side;
                }
            }
        }
    }

    /** Makes left and right of the mid or left or right channel and a side channel of 33 bits. */
    void restoreWide(int[] first, int[] second, long[] side, int count) {
        for (int i = 0; i < count; i++) {
            int low = (int) side[i];
            if (this == MID_SIDE) {
                first[i] += (int) (side[i] >> 1) + (low & 1);
            } else if (this == SIDE_RIGHT) {
                first[i] = low + second[i];
            }
            if (this != SIDE_RIGHT) {
                second[i] = first[i] - low;
            }
        }
    }
}
