// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What containers are called after what is in them. */
final class ContainerName {
    /** Extensions that are added to a name. */
    private static final List<String> ADDED = List.of("ecm", "gz", "xz", "zst");
    /** Extensions that replace {@code iso}. */
    private static final List<String> COMPRESSED_ISO = List.of("cso", "zso", "ciso", "ziso", "isz");

    /** Extensions of containers that a file of a sheet may be packed in all the same. */
    private static final List<String> COMPRESSED = List.of("zso", "cso", "isz", "zip");

    private ContainerName() {}

    static String strip(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return name;
        }
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = name.substring(0, dot);
        if (COMPRESSED_ISO.contains(extension)) {
            return stem + ".iso";
        }
        return ADDED.contains(extension) ? stem : name;
    }

    static List<String> packed(String name) {
        List<String> names = new ArrayList<>();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        for (String extension : ADDED) {
            names.add(name + "." + extension);
            names.add(stem + "." + extension);
        }
        for (String extension : COMPRESSED) {
            names.add(name + "." + extension);
        }
        return names;
    }
}
