// SPDX-License-Identifier: Apache-2.0
package spindle.identity.achievement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import spindle.io.ByteSource;

/** An MD5 in the making. */
final class GameDigest {
    /** Of a file no more is hashed (rcheevos {@code MAX_BUFFER_SIZE}). */
    static final long MOST_BYTES = 64L << 20;

    private static final int STEP = 1 << 16;

    private final MessageDigest md5;

    GameDigest() {
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Takes a text, ISO 8859-1. */
    GameDigest add(String text) {
        md5.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Takes some of an array. */
    GameDigest add(byte[] bytes, int at, int count) {
        md5.update(bytes, at, count);
        return this;
    }

    /**
     * Takes bytes of a source, up to the most that counts.
     *
     * @param count how many are wanted; fewer where the source ends
     */
    GameDigest add(ByteSource source, long offset, long count) throws IOException {
        long end = offset + Math.min(count, MOST_BYTES);
        for (long at = offset; at < end; at += STEP) {
            md5.update(source.read(at, (int) Math.min(STEP, end - at)));
        }
        return this;
    }

    /** {@return the hash} */
    GameHash finish(String console) {
        return new GameHash(console, HexFormat.of().formatHex(md5.digest()));
    }
}
