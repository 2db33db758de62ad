// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.IOException;
import spindle.disc.Track;
import spindle.format.Losses;
import spindle.io.OutputFile;

/** Work on a finished file before it is moved into place. */
@FunctionalInterface
public interface Finish {
    /**
     * Works on the file of one track.
     *
     * @param track what was written into it
     * @param file may be read and written
     * @param losses takes what cannot be kept
     */
    void finish(Track track, OutputFile file, Losses losses) throws IOException;
}
