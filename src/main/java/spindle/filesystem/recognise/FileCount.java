// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much is in the richest tree of a data track.
 *
 * @param track its number
 * @param tree the set of names, as {@code --fs} calls it
 * @param files how many files and links
 * @param folders how many directories below the root
 * @param bytes of the files, as their directories state them
 * @param behind sectors of the track behind its volume; 0 where the volume does not say how long it is
 */
public record FileCount(int track, String tree, long files, long folders, long bytes, long behind) {
    /** Trees that are richer than what they stand beside (see {@link Volumes#richest}). */
    private static final List<String> RICHER = List.of("rockridge", "joliet");

    /** {@return the count of the tree that tells most} */
    static Optional<FileCount> richest(Collection<FileCount> counts) {
        return counts.stream()
                .max(Comparator.comparingInt((FileCount count) -> -rank(count))
                        .thenComparingLong(FileCount::files)
                        .thenComparingLong(FileCount::bytes));
    }

    private static int rank(FileCount count) {
        int rank = RICHER.indexOf(count.tree());
        return rank < 0 ? RICHER.size() : rank;
    }
}
