// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.Closeable;
import java.io.IOException;
import spindle.disc.Track;

/** An image being written. Closing it without {@link #commit()} leaves nothing. */
public interface ImageWriter extends Closeable {
    /** {@return the sink of a track of the fitted disc; may be asked for again} */
    SectorSink sink(Track track) throws IOException;

    /**
     * Writes what describes the sectors (the sheet) and finishes the files. They are moved into place by the set of
     * outputs they belong to.
     */
    void commit() throws IOException;
}
