// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.nio.ByteOrder;
import spindle.io.DiscFormatException;

/**
 * How samples lie in bytes, channel after channel.
 *
 * @param rate samples a second
 * @param channels how many there are
 * @param bits how many a sample has
 * @param bytes how many it takes
 * @param coding how it is a number
 * @param order of its bytes
 * @param compression the file's word for how samples are compressed; empty where they are not
 */
record PcmLayout(int rate, int channels, int bits, int bytes, Coding coding, ByteOrder order, String compression) {
    private static final int MOST_BYTES = 8;
    private static final int MOST_CHANNELS = 256;

    /** How a sample is a number. */
    enum Coding {
        SIGNED,
        /** Half of the range is silence. */
        UNSIGNED,
        /** IEEE 754, full scale at 1. */
        FLOAT,
        /** A decoder has to say. */
        COMPRESSED
    }

    PcmLayout(int rate, int channels, int bits, int bytes, Coding coding, ByteOrder order) {
        this(rate, channels, bits, bytes, coding, order, "");
    }

    /** Requires what a header can sensibly say of samples that are not compressed. */
    static void require(String name, int channels, int bytes) throws DiscFormatException {
        if (channels == 0 || channels > MOST_CHANNELS || bytes == 0 || bytes > MOST_BYTES) {
            throw new DiscFormatException(
                    name, "says that it has " + channels + " channels of " + bytes + " bytes", "get the whole file");
        }
    }

    /** {@return the bytes of all channels at one instant} */
    int frameBytes() {
        return channels * bytes;
    }
}
