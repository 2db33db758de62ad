// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes the MD5 of a stream's samples, which are given as interleaved little-endian bytes. */
final class SampleDigest {
    private final MessageDigest md5;

    SampleDigest() {
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    void update(byte[] pcm, int at, int bytes) {
        md5.update(pcm, at, bytes);
    }

    /** {@return the sum of everything so far; the digest starts anew} */
    Md5Sum sum() {
        return Md5Sum.of(md5.digest(), 0);
    }
}
