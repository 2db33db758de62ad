// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The name of a file, in one NM entry or more (RRIP, 4.1.4). */
final class RockRidgeName {
    /** Four times what file systems hold; more is no name. */
    private static final int MOST_BYTES = 1024;
    /** Bits of the flags: the name of the directory itself, and of its parent. */
    private static final int SELF_OR_PARENT = 0x06;

    private static final int FLAGS = 4;
    private static final int TEXT = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    private boolean cut;

    void add(SuspEntry entry) {
        if ((entry.u8(FLAGS) & SELF_OR_PARENT) != 0 || entry.length() < TEXT) {
            return;
        }
        int count = Math.min(entry.length() - TEXT, MOST_BYTES - bytes.size());
        cut |= count < entry.length() - TEXT;
        bytes.write(entry.bytes(), entry.at() + TEXT, count);
    }

    boolean isCut() {
        return cut;
    }

    /** {@return the name, where there is one} */
    Optional<String> text() {
        byte[] all = bytes.toByteArray();
        return all.length == 0 ? Optional.empty() : Optional.of(Names.ofBytes(all, 0, all.length));
    }
}
