// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The digest that MusicBrainz and CTDB take of a table of contents: SHA-1 over numbers as upper-case hexadecimal text,
 * in Base64 of 28 characters whose {@code + / =} are written {@code . _ -}, for an address on the web.
 */
final class TocDigest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder text = new StringBuilder(804);

    /** Adds a number of two digits. */
    void add2(int value) {
        text.append(HEX.toHexDigits((byte) value));
    }

    /** Adds a number of eight digits. */
    void add8(int value) {
        text.append(HEX.toHexDigits(value));
    }

    /** {@return the digest of all that was added} */
    String finish() {
        try {
            byte[] ascii = text.toString().getBytes(StandardCharsets.US_ASCII);
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(ascii);
            String base64 = Base64.getEncoder().encodeToString(sha1);
            return base64.replace('+', '.').replace('/', '_').replace('=', '-');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
