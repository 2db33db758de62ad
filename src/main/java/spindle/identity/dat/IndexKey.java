// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import spindle.identity.digest.DigestAlgorithm;

/** By what an entry is found: 32 bits, which several may share; who finds one looks whether it is the right one. */
final class IndexKey {
    /** The order in which the checksums of a file are taken for its key. */
    private static final DigestAlgorithm[] PREFERRED = {
        DigestAlgorithm.SHA1, DigestAlgorithm.MD5, DigestAlgorithm.SHA256, DigestAlgorithm.CRC32
    };

    /** Parts the keys of different things. */
    private static final int STEP = 0x9E37_79B9;

    private IndexKey() {}

    /** {@return the checksum that files with these checksums are found by} */
    static Optional<DigestAlgorithm> chosen(Map<DigestAlgorithm, String> digests) {
        for (DigestAlgorithm algorithm : PREFERRED) {
            if (digests.containsKey(algorithm)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** {@return the number that stands for a checksum in an index} */
    static int code(DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case CRC32 -> 0;
            case MD5 -> 1;
            case SHA1 -> 2;
            case SHA256 -> 3;
        };
    }

    /** {@return the checksum that a number stands for, where it stands for one} */
    static Optional<DigestAlgorithm> ofCode(int code) {
        return Arrays.stream(DigestAlgorithm.values())
                .filter(each -> code(each) == code)
                .findFirst();
    }

    static int ofDigest(DigestAlgorithm algorithm, String digest) {
        return Integer.parseUnsignedInt(digest.substring(0, 8), 16) + STEP * code(algorithm);
    }

    /** {@return the key of a length of all tracks of an entry} */
    static int ofBytes(long bytes) {
        return Long.hashCode(bytes * 0x9E37_79B9_7F4A_7C15L) + STEP * DigestAlgorithm.values().length;
    }
}
