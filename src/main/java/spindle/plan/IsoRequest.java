// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.util.List;
import spindle.disc.Track;

/**
 * Which data tracks become ISOs, and how.
 *
 * @param tracks data tracks of the image's disc
 * @param placement what becomes of addresses inside a track that does not begin at LBA 0
 */
public record IsoRequest(List<Track> tracks, Placement placement) {
    public IsoRequest {
        tracks = List.copyOf(tracks);
    }

    /** What becomes of the absolute addresses in the file system of a later session. */
    public enum Placement {
        /** They stay as they are, and the ISO begins with the track: it is mounted with its base LBA. */
        RAW,
        /** They are rewritten, so that the ISO stands alone. */
        RELOCATED,
        /** They stay as they are, and every block of the ISO stands at its LBA, zeroes before it. */
        PADDED
    }
}
