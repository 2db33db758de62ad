// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-1 as headers hold it.
 *
 * @param hex 40 digits, lower case
 */
record Sha1(String hex) {
    static final int BYTES = 20;

    /** {@return the one stored at an offset, or empty where all of it is zero: none} */
    static Optional<Sha1> load(byte[] src, int at) {
        byte[] bytes = Arrays.copyOfRange(src, at, at + BYTES);
        return Arrays.equals(bytes, new byte[BYTES]) ? Optional.empty() : Optional.of(of(bytes));
    }

    static Sha1 of(byte[] digest) {
        return new Sha1(HexFormat.of().formatHex(digest));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** {@return what computes one} */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without SHA-1", e);
        }
    }
}
