// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.List;

/**
 * What comparing two images gave.
 *
 * @param differences what they say differently, layout first, then text, then sub-channel
 * @param tracks what their sectors gave, by track of the first image
 * @param audio tracks that are equal at an offset
 * @param files the files in differing sectors, the first {@link #MOST_FILES}
 * @param fileCount how many files there are in them
 */
public record Comparison(
        List<Difference> differences,
        List<TrackComparison> tracks,
        List<AudioOffset> audio,
        List<DifferingFile> files,
        int fileCount) {
    /** Files that are listed. */
    public static final int MOST_FILES = 1_000;

    public Comparison {
        differences = List.copyOf(differences);
        tracks = List.copyOf(tracks);
        audio = List.copyOf(audio);
        files = List.copyOf(files);
    }

    /** {@return whether the images are the same disc, byte for byte of what both hold} */
    public boolean isEqual() {
        return differences.isEmpty() && tracks.stream().allMatch(TrackComparison::isEqual);
    }
}
