// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeSet;
import spindle.filesystem.Entry;

/** The entries of a tree as lines of text. */
public final class ListingText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String NO_DATE = "-                  ";
    private static final String PERMISSIONS = "rwxrwxrwx";
    /** Characters that hold any size of a disc. */
    private static final int SIZE_WIDTH = 11;

    private ListingText() {}

    /** {@return the path; that of a directory ends with a slash} */
    public static String path(Entry entry) {
        return entry.kind() == Entry.Kind.DIRECTORY ? entry.path() + "/" : entry.path();
    }

    /** {@return kind and permissions, size, date (UTC), path, target and flags} */
    public static String line(Entry entry) {
        StringBuilder line = new StringBuilder(80);
        line.append(kind(entry)).append(mode(entry)).append(' ');
        String size = Long.toString(entry.bytes());
        line.append(" ".repeat(Math.max(0, SIZE_WIDTH - size.length())))
                .append(size)
                .append("  ");
        line.append(entry.attributes().modified().map(ListingText::date).orElse(NO_DATE))
                .append("  ");
        line.append(path(entry));
        entry.target().ifPresent(target -> line.append(" -> ").append(target));
        TreeSet<String> flags = new TreeSet<>(entry.attributes().flags());
        entry.forks().forEach(fork -> flags.add("+" + fork.name()));
        return flags.isEmpty()
                ? line.toString()
                : line.append("  [")
                        .append(String.join(", ", flags))
                        .append(']')
                        .toString();
    }

    private static String date(Instant instant) {
        return DATE.format(instant);
    }

    private static char kind(Entry entry) {
        return switch (entry.kind()) {
            case FILE -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
            case SPECIAL -> 's';
        };
    }

    private static String mode(Entry entry) {
        if (entry.attributes().mode().isEmpty()) {
            return "---------";
        }
        int mode = entry.attributes().mode().getAsInt();
        char[] text = PERMISSIONS.toCharArray();
        for (int i = 0; i < text.length; i++) {
            text[i] = (mode >> (text.length - 1 - i) & 1) != 0 ? text[i] : '-';
        }
        return new String(text);
    }
}
