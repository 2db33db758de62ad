// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;

/**
 * The last eight bytes of a file.
 *
 * @param version the version of the format
 * @param description where the description begins, bytes
 */
record CdiFooter(CdiVersion version, long description) {
    /** Bytes of the version and of the place of the description. */
    static final int BYTES = 8;

    /** {@return the footer; empty where a file has none, or one that points nowhere} */
    static Optional<CdiFooter> read(ByteSource source) throws IOException {
        long length = source.length();
        byte[] end = length < BYTES ? new byte[0] : source.read(length - BYTES, BYTES);
        if (end.length < BYTES) {
            return Optional.empty();
        }
        Optional<CdiVersion> version = CdiVersion.of(LittleEndian.u32(end, 0));
        if (version.isEmpty()) {
            return Optional.empty();
        }
        // Until version 3 an offset from the beginning, since then one from the end.
        long value = LittleEndian.u32(end, 4);
        long description = version.get() == CdiVersion.V3_5 ? length - value : value;
        boolean inside = description >= 0 && description < length - BYTES;
        return inside ? Optional.of(new CdiFooter(version.get(), description)) : Optional.empty();
    }
}
