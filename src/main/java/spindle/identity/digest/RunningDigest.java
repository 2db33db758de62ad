// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** A checksum in the making. */
interface RunningDigest {
    /** Takes the next bytes. */
    void update(byte[] bytes, int count);

    /** {@return the checksum of what was taken, in hexadecimal, lower case} */
    String finish();

    /** {@return a digest of the JDK, which has instructions of the processor for it} */
    static RunningDigest of(MessageDigest digest) {
        return new RunningDigest() {
            @Override
            public void update(byte[] bytes, int count) {
                digest.update(bytes, 0, count);
            }

            @Override
            public String finish() {
                return HexFormat.of().formatHex(digest.digest());
            }
        };
    }

    /** {@return a CRC-32} */
    static RunningDigest crc32() {
        CRC32 crc = new CRC32();
        return new RunningDigest() {
            @Override
            public void update(byte[] bytes, int count) {
                crc.update(bytes, 0, count);
            }

            @Override
            public String finish() {
                return HexFormat.of().toHexDigits((int) crc.getValue());
            }
        };
    }
}
