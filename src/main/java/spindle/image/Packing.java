// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file holds a disc in hunks that are packed one by one.
 *
 * @param version of the format
 * @param codecs what hunks may be packed with, by their four letters; empty where none is packed
 * @param hunkBytes the length of a hunk
 * @param unitBytes the length of a sector with all that is kept beside it
 * @param logicalBytes what all hunks hold
 * @param fileBytes what the file takes
 * @param hunks how many hunks are of each kind: a codec, none, self, parent, zero or
 *     pattern; in this order, and only kinds that occur
 * @param rawSha1 of the logical bytes, hexadecimal
 * @param sha1 of the logical bytes and the metadata
 * @param parentSha1 the {@code sha1} of the file that this one is the difference to
 * @param parents the files of the parent, its parent, and so on
 * @param metadata all that is told of the disc
 */
public record Packing(
        int version,
        List<String> codecs,
        int hunkBytes,
        int unitBytes,
        long logicalBytes,
        long fileBytes,
        Map<String, Integer> hunks,
        Optional<String> rawSha1,
        Optional<String> sha1,
        Optional<String> parentSha1,
        List<Path> parents,
        List<Entry> metadata) {
    /** Copies. */
    public Packing {
        codecs = List.copyOf(codecs);
        hunks = Collections.unmodifiableMap(new LinkedHashMap<>(hunks));
        parents = List.copyOf(parents);
        metadata = List.copyOf(metadata);
    }

    /**
     * An entry of the metadata.
     *
     * @param tag its four letters
     * @param checksum whether it counts for the SHA-1
     * @param bytes its length
     * @param text its content, where that is text
     */
    public record Entry(String tag, Checksum checksum, int bytes, Optional<String> text) {}

    /** Whether metadata count for the SHA-1. */
    public enum Checksum {
        COUNTED,
        LEFT_OUT
    }

    /** {@return how many hunks there are} */
    public int hunkCount() {
        return hunks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@return what the file takes of what the hunks hold: 0.4 is two fifths} */
    public double ratio() {
        return logicalBytes == 0 ? 1 : (double) fileBytes / logicalBytes;
    }
}
