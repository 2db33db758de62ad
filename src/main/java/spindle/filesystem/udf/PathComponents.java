// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.util.StringJoiner;

/** The target of a symbolic link: a list of path components (ECMA-167, 4/14.16). */
final class PathComponents {
    private static final int HEAD = 4;
    private static final int OTHER_ROOT = 1;
    private static final int ROOT = 2;
    private static final int PARENT = 3;
    private static final int CURRENT = 4;
    private static final int NAME = 5;

    private PathComponents() {}

    /** {@return the path, with {@code /} between its parts and before one that begins at a root} */
    static String read(byte[] bytes) {
        StringBuilder root = new StringBuilder();
        StringJoiner parts = new StringJoiner("/");
        int at = 0;
        while (at + HEAD <= bytes.length) {
            int count = bytes[at + 1] & 0xFF;
            switch (bytes[at]) {
                case OTHER_ROOT, ROOT -> root.append(root.isEmpty() ? "/" : "");
                case PARENT -> parts.add("..");
                case CURRENT -> parts.add(".");
                case NAME -> parts.add(UdfName.of(bytes, at + HEAD, count));
                default -> {}
            }
            at += HEAD + count;
        }
        return root.append(parts).toString();
    }
}
