// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import spindle.sector.Subheader;

/**
 * The sub-headers and payloads of the mode 2 sectors of a disc, by LBA. A payload has the 2324 bytes of form 2, whatever the
 * form of its sector: what MPEG tracks hold, and what blocks of 2048 bytes cannot give.
 */
public interface PayloadReader {
    /** Bytes of a payload (ECMA-130 and Yellow Book XA: user data of form 2). */
    int PAYLOAD_BYTES = 2324;

    /** Bytes of a sector as it is read: the sub-header, and the payload. */
    int SECTOR_BYTES = Subheader.BYTES + PAYLOAD_BYTES;

    /** {@return the LBA behind the last sector of the disc} */
    int end();

    /**
     * Reads consecutive sectors.
     *
     * @param lba the first, any number
     * @param count how many are wanted
     * @return {@link #SECTOR_BYTES} for each that is there: none where the first is in no data track, or is not stored with
     *     its sub-header
     * @throws IOException where they are there and cannot be read
     */
    byte[] read(int lba, int count) throws IOException;
}
