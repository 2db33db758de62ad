// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that a disc is kept as, or would be kept as, with its checksums.
 *
 * @param name its name; the path of a file that is stored
 * @param content what it holds
 * @param track whose sectors it holds; 0 where it holds those of several tracks, or none
 * @param bytes its length
 * @param digests its checksums in hexadecimal, lower case, in the order of {@link DigestAlgorithm}
 */
public record HashedFile(String name, Content content, int track, long bytes, Map<DigestAlgorithm, String> digests) {
    /** What a file holds. */
    public enum Content {
        /** Raw sectors of a track, its pregap before them. */
        BIN,
        /** User data of a track, 2048 bytes a sector. */
        ISO,
        /** Samples of a track, little-endian. */
        PCM,
        /** The sheet that names the others. */
        SHEET,
        /** Whatever a file holds that is stored. */
        FILE
    }

    public HashedFile {
        digests = digests.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(digests));
    }

    /** {@return a checksum, where it was computed} */
    public Optional<String> digest(DigestAlgorithm algorithm) {
        return Optional.ofNullable(digests.get(algorithm));
    }

    /** {@return whether it has the checksum of a line of a list} */
    public boolean isOf(CheckLine line) {
        return digest(line.algorithm()).filter(line.digest()::equals).isPresent();
    }

    /** {@return the same file under another name} */
    public HashedFile named(String other) {
        return new HashedFile(other, content, track, bytes, digests);
    }
}
