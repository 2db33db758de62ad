// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.text.CdTextPack;
import spindle.image.attachment.TocEntry;

/**
 * What a sheet says, before the IMG is looked at.
 *
 * @param version the version it states, 3 as a rule
 * @param scrambling whether data sectors are stored as they are on the disc
 * @param mcn the catalogue number
 * @param packs the CD-TEXT, with CRCs computed again
 * @param toc the table of contents, in the sheet's order
 * @param tracks the sections of tracks, by number
 */
record CcdSheet(
        int version,
        Scrambling scrambling,
        Optional<Mcn> mcn,
        List<CdTextPack> packs,
        List<TocEntry> toc,
        Map<Integer, TrackSection> tracks) {
    CcdSheet {
        packs = List.copyOf(packs);
        toc = List.copyOf(toc);
        tracks = Map.copyOf(tracks);
    }

    /** Whether data sectors are scrambled (ECMA-130, annex B). */
    enum Scrambling {
        NONE,
        DATA_TRACKS
    }

    /**
     * A section {@code [TRACK n]}.
     *
     * @param mode 0 audio, 1 Mode 1, 2 Mode 2
     * @param flags the words of FLAGS
     * @param isrc the recording code
     * @param indexes positions by index number, in whatever way the sheet counts
     * @param line its line
     */
    record TrackSection(
            OptionalInt mode, Set<ControlFlag> flags, Optional<Isrc> isrc, Map<Integer, Integer> indexes, int line) {
        TrackSection {
            flags = Set.copyOf(flags);
            indexes = Map.copyOf(indexes);
        }
    }
}
