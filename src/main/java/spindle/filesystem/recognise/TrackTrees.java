// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.filesystem.Tree;
import spindle.image.DiscImage;

/**
 * The trees of one data track.
 *
 * @param track the track
 * @param trees one or more
 */
public record TrackTrees(Track track, List<Tree> trees) {
    /** Where the high-density area of a GD-ROM begins. */
    private static final int HIGH_DENSITY = 45_000;

    public TrackTrees {
        trees = List.copyOf(trees);
    }

    /** {@return the data tracks that have trees, in the order of the disc} */
    public static List<TrackTrees> of(DiscImage image, List<Track> tracks) throws IOException {
        List<TrackTrees> found = new ArrayList<>();
        for (Track track : tracks) {
            if (track.mode().isData() && track.body().count() > 0) {
                List<Tree> trees = Volumes.trees(image, track);
                if (!trees.isEmpty()) {
                    found.add(new TrackTrees(track, trees));
                }
            }
        }
        return found;
    }

    /**
     * {@return the track that a computer mounts: the first with a volume in the last session that has one; of a GD-ROM, the
     * first in its high-density area}
     *
     * @param candidates tracks of the disc
     */
    public static Optional<TrackTrees> mounted(Disc disc, List<TrackTrees> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Track last = candidates.get(candidates.size() - 1).track();
        int session = disc.sessionOf(last).number();
        int from = disc.medium() == Medium.GD_ROM && last.index1() >= HIGH_DENSITY ? HIGH_DENSITY : Integer.MIN_VALUE;
        return candidates.stream()
                .filter(each -> disc.sessionOf(each.track()).number() == session)
                .filter(each -> each.track().index1() >= from)
                .findFirst();
    }

    /** {@return the tree of a kind, as {@code --fs} calls it} */
    public Optional<Tree> ofKind(String kind) {
        return trees.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /** {@return the tree that tells most} */
    public Tree richest() throws IOException {
        return Volumes.richest(trees).orElseThrow();
    }
}
