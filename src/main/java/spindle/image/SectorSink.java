// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the stored sectors of one track, at any position, from any number of threads. */
public interface SectorSink {
    /**
     * Writes the main channel of consecutive sectors in the target's layout, audio little-endian.
     *
     * @param lba the first sector; none of them is absent from the target
     * @param count the number of sectors
     * @param src holds count times the target layout's bytes at its position, which advances
     * @throws IOException where they cannot be written
     */
    void write(int lba, int count, ByteBuffer src) throws IOException;

    /**
     * Writes the sub-channel of consecutive sectors, in the form that the target's {@link Storage} states.
     *
     * @param lba the first sector
     * @param count the number of sectors
     * @param src holds count times the sub-channel's bytes at its position, which advances
     * @throws IOException where they cannot be written
     */
    void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException;
}
