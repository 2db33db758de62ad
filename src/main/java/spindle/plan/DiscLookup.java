// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.util.List;
import java.util.Optional;
import spindle.identity.AudioOffsets;
import spindle.identity.dat.DatGame;
import spindle.identity.dat.DatMatch;
import spindle.identity.digest.DiscHashes;

/**
 * What DATs know of a disc.
 *
 * @param hashes the checksums of its files; without files where the header of a CHD was enough
 * @param matches the entries that are nearest, all of one verdict; none where none is near
 * @param disks the entries that have the CHD itself, by the SHA-1 in its header
 * @param sha1 that SHA-1
 * @param variation what of the disc has to be otherwise for the matches
 * @param offset at which audio of the disc is that of the first match, which it is not as it lies
 */
public record DiscLookup(
        DiscHashes hashes,
        List<DatMatch> matches,
        List<DatGame> disks,
        Optional<String> sha1,
        Variation variation,
        Optional<AudioOffsets.Found> offset) {
    /** What of a disc has to be otherwise, so that it matches. */
    public enum Variation {
        NONE,
        /** Gaps end the files of the tracks before. */
        GAPS_APPENDED,
        /** Pregaps of audio that no file holds are silence. */
        SILENT_PREGAPS
    }

    public DiscLookup {
        matches = List.copyOf(matches);
        disks = List.copyOf(disks);
    }

    DiscLookup(
            DiscHashes hashes,
            List<DatMatch> matches,
            List<DatGame> disks,
            Optional<String> sha1,
            Variation variation) {
        this(hashes, matches, disks, sha1, variation, Optional.empty());
    }

    /** {@return the same, with an offset where one was found} */
    DiscLookup withOffset(Optional<AudioOffsets.Found> found) {
        return new DiscLookup(hashes, matches, disks, sha1, variation, found);
    }

    /** {@return whether an entry has all of the disc, and nothing that it has not} */
    public boolean isKnown() {
        return !disks.isEmpty()
                || (variation == Variation.NONE && matches.stream().anyMatch(DatMatch::isWhole));
    }
}
