// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;

/** Finds the files that have sectors in which two images differ, by the names that one of them has for them. */
final class DifferingFiles {
    private final DiscImage image;
    private final List<DifferingFile> files = new ArrayList<>();
    private int count;

    DifferingFiles(DiscImage image) {
        this.image = image;
    }

    /**
     * Looks through the richest tree of a data track.
     *
     * @param track a track of the image
     * @param tally its sectors that differ
     */
    void add(Track track, SectorTally tally) throws IOException {
        Optional<Tree> tree = Volumes.richest(Volumes.trees(image, track));
        if (tree.isPresent()) {
            tree.get().walk(entry -> visit(track, entry, tally), new ArrayList<>());
        }
    }

    private void visit(Track track, Entry entry, SectorTally tally) {
        int sectors = 0;
        int first = Integer.MAX_VALUE;
        for (FileExtent extent : entry.content().extents()) {
            if (!extent.isHole() && extent.bytes() > 0) {
                LbaRange range = range(track, extent);
                int different = tally.different(range);
                sectors += different;
                first = different == 0 ? first : Math.min(first, tally.firstDifferent(range.start()));
            }
        }
        if (sectors > 0) {
            count++;
            if (files.size() < Comparison.MOST_FILES) {
                files.add(new DifferingFile(track.number(), entry.path().replaceFirst(";1$", ""), first, sectors));
            }
        }
    }

    /** {@return the sectors of an extent, as far as they are in its track} */
    private static LbaRange range(Track track, FileExtent extent) {
        long start = track.index1() + extent.firstBlock();
        long end = track.index1() + extent.endBlock();
        int from = (int) Math.max(track.start(), Math.min(track.end(), start));
        return new LbaRange(from, (int) Math.max(from, Math.min(track.end(), end)));
    }

    /** {@return the first files} */
    List<DifferingFile> files() {
        return files;
    }

    /** {@return how many there are} */
    int count() {
        return count;
    }
}
