// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.io.IncompleteImageException;
import spindle.io.Remedy;

/** Sectors that are stored together cannot be unpacked. */
public final class LostSectorsException extends IncompleteImageException {
    private static final long serialVersionUID = 1L;

    private final transient LbaRange range;
    private final int track;
    private final String problem;

    /**
     * Sectors that are lost.
     *
     * @param place the file
     * @param problem what they are stored in, and what is wrong with it
     * @param track the number of their track
     * @param range which sectors
     */
    public LostSectorsException(String place, String problem, int track, LbaRange range) {
        this(place, problem, track, range, "");
    }

    private LostSectorsException(String place, String problem, int track, LbaRange range, String inside) {
        super(
                place,
                problem + ": " + Msf.describe(range.start()) + " to " + Msf.describe(range.end() - 1) + ", of track "
                        + track + inside,
                Remedy.WHOLE_FILE);
        this.problem = problem;
        this.track = track;
        this.range = range;
    }

    /** {@return which sectors} */
    public LbaRange range() {
        return range;
    }

    /** {@return the number of their track} */
    public int track() {
        return track;
    }

    /** {@return the same, said of the files inside the image that the sectors belong to} */
    public LostSectorsException inside(String names) {
        LostSectorsException named = new LostSectorsException(place(), problem, track, range, ", in " + names);
        named.addSuppressed(this);
        return named;
    }
}
