// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.Set;
import java.util.regex.Pattern;

/** The versions in identifiers of ISO 9660 ({@code GAME.EXE;1}), which hosts do not show (ISO 9660, 7.5.1). */
public final class FileVersion {
    /** The sets of names that have versions. */
    private static final Set<String> VERSIONED = Set.of("iso9660", "iso9660-1999", "high-sierra", "cd-i");

    private static final Pattern VERSION = Pattern.compile(";[0-9]+$");

    private FileVersion() {}

    /** {@return whether the names of a tree have versions} */
    public static boolean isIn(Tree tree) {
        return VERSIONED.contains(tree.kind());
    }

    /** {@return a name without its version, and without a dot that nothing follows} */
    public static String without(String name) {
        String bare = VERSION.matcher(name).replaceFirst("");
        return bare.length() > 1 && bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
