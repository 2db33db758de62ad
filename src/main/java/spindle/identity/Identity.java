// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.List;
import java.util.Optional;
import spindle.identity.achievement.GameHash;

/**
 * By what databases know a disc.
 *
 * @param ids what follows from its table of contents
 * @param checksums of its audio tracks, in order; empty where no id applies
 * @param matches its audio tracks in an answer of AccurateRip that it was compared with
 * @param ctdb what of it is in an answer of the CUETools database that it was compared with
 * @param game by what RetroAchievements knows the game on it, where it is one for a console
 */
public record Identity(
        DiscIds ids,
        List<TrackChecksum> checksums,
        List<AccurateRipMatch> matches,
        List<CtdbMatch> ctdb,
        Optional<GameHash> game) {
    public Identity {
        checksums = List.copyOf(checksums);
        matches = List.copyOf(matches);
        ctdb = List.copyOf(ctdb);
    }

    /** {@return the same, compared with an answer of AccurateRip} */
    public Identity withMatches(List<AccurateRipMatch> found) {
        return new Identity(ids, checksums, found, ctdb, game);
    }

    /** {@return the same, compared with an answer of the CUETools database} */
    public Identity withCtdb(List<CtdbMatch> found) {
        return new Identity(ids, checksums, matches, found, game);
    }
}
