// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.io.ByteSource;

/** The sectors of one track, readable at any position by any number of threads. */
public interface SectorSource {
    /** {@return the first LBA that can be read; below the track's first index where an image stores a session's first pause} */
    int start();

    /** {@return the LBA after the last that can be read} */
    int end();

    /**
     * Reads the main channel of consecutive sectors, as stored, audio little-endian. Sectors that are in no file are
     * zero.
     *
     * @param lba the first sector, {@link #start()} or more
     * @param count the number of sectors, up to {@link #end()}
     * @param dst receives count times the layout's bytes at its position, which advances
     * @throws IOException where they cannot be read, the file having become shorter among the reasons
     */
    void read(int lba, int count, ByteBuffer dst) throws IOException;

    /** {@return how it is best read} */
    default ByteSource.ReadOrder order() {
        return ByteSource.ReadOrder.ANY;
    }

    /** {@return where the sectors lie in files, ascending; empty where they lie in none as they are read} */
    default List<Extent> extents() {
        return List.of();
    }

    /**
     * Reads the sub-channel of consecutive sectors, in the form that the track's {@link Storage} states. Nothing is
     * read where that is {@code NONE}.
     *
     * @param lba the first sector
     * @param count the number of sectors
     * @param dst receives count times the sub-channel's bytes at its position, which advances
     * @throws IOException where they cannot be read
     */
    void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException;
}
