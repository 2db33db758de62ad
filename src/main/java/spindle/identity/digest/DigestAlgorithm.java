// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A checksum, the one that takes the longest first. */
public enum DigestAlgorithm {
    /** RFC 1321. */
    MD5("MD5", "MD5", 16),
    /** FIPS 180-4. */
    SHA256("SHA-256", "SHA256", 32),
    /** FIPS 180-4. */
    SHA1("SHA-1", "SHA1", 20),
    /** The CRC of ISO-HDLC, as in ZIP, SFV and DATs: of "123456789" it is CBF43926. */
    CRC32("CRC-32", "CRC32", 4);

    private final String standardName;
    private final String tag;
    private final int bytes;

    DigestAlgorithm(String standardName, String tag, int bytes) {
        this.standardName = standardName;
        this.tag = tag;
        this.bytes = bytes;
    }

    /** {@return its name in the standard} */
    public String standardName() {
        return standardName;
    }

    /** {@return what BSD's tools call it in their lists: {@code SHA256 (game.bin) = ...}} */
    public String tag() {
        return tag;
    }

    /** {@return its name in options and reports: {@code sha256}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return how many hexadecimal digits it has} */
    public int digits() {
        return 2 * bytes;
    }

    /** {@return the checksum of a name, with or without a hyphen, in any case} */
    public static Optional<DigestAlgorithm> named(String name) {
        String plain = name.replace("-", "").toUpperCase(Locale.ROOT);
        String meant = plain.equals("CRC") ? "CRC32" : plain;
        return Arrays.stream(values()).filter(each -> each.name().equals(meant)).findFirst();
    }

    /** {@return the checksum that has so many hexadecimal digits} */
    public static Optional<DigestAlgorithm> ofDigits(int digits) {
        return Arrays.stream(values()).filter(each -> each.digits() == digits).findFirst();
    }

    /** {@return a checksum of nothing yet} */
    RunningDigest begin() {
        try {
            return this == CRC32 ? RunningDigest.crc32() : RunningDigest.of(MessageDigest.getInstance(standardName));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + standardName, e);
        }
    }
}
