// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.ByteArrayOutputStream;

/** The target of a symbolic link, in one SL entry or more, each of components (RRIP, 4.1.3). */
final class RockRidgeLink {
    /** The longest path that POSIX systems take. */
    private static final int MOST_BYTES = 4096;

    private static final int COMPONENTS = 5;
    private static final int CONTINUES = 0x01;
    private static final int SELF = 0x02;
    private static final int PARENT = 0x04;
    private static final int ROOT = 0x08;

    private final ByteArrayOutputStream target = new ByteArrayOutputStream(64);
    private boolean present;
    private boolean cut;
    /** Whether the next component goes on where the last ended. */
    private boolean joined = true;

    void add(SuspEntry entry) {
        present = true;
        int end = entry.at() + entry.length();
        int at = entry.at() + COMPONENTS;
        while (at + 2 <= end) {
            int flags = entry.bytes()[at];
            int count = Math.min(entry.bytes()[at + 1] & 0xFF, end - at - 2);
            if (!joined) {
                append("/");
            }
            if ((flags & ROOT) != 0) {
                append("/");
            } else if ((flags & (SELF | PARENT)) != 0) {
                append((flags & SELF) != 0 ? "." : "..");
            } else {
                append(entry.bytes(), at + 2, count);
            }
            joined = (flags & (CONTINUES | ROOT)) != 0;
            at += 2 + count;
        }
    }

    private void append(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            append(new byte[] {(byte) ascii.charAt(i)}, 0, 1);
        }
    }

    private void append(byte[] bytes, int at, int count) {
        int there = Math.min(count, MOST_BYTES - target.size());
        cut |= there < count;
        target.write(bytes, at, there);
    }

    boolean isPresent() {
        return present;
    }

    boolean isCut() {
        return cut;
    }

    String target() {
        byte[] all = target.toByteArray();
        return Names.ofBytes(all, 0, all.length);
    }
}
