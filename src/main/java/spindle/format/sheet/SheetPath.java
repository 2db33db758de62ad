// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.io.OutputException;

/**
 * A file's name as a sheet gives it, of whatever system: both slashes separate, and a drive's letter begins an absolute one.
 *
 * @param written the name as written
 * @param parts its parts, those of one dot and pairs that cancel each other left out
 * @param leadsOutside whether it is absolute, or climbs out of the directory it starts from
 */
public record SheetPath(String written, List<String> parts, boolean leadsOutside) {
    public SheetPath {
        parts = List.copyOf(parts);
    }

    public static SheetPath of(String written) {
        String slashed = written.replace('\\', '/');
        boolean outside = slashed.startsWith("/") || isDrive(slashed);
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= slashed.length()) {
            int slash = slashed.indexOf('/', from);
            int to = slash < 0 ? slashed.length() : slash;
            String part = slashed.substring(from, to);
            if (part.equals("..")) {
                outside |= parts.isEmpty();
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
            from = to + 1;
        }
        return new SheetPath(written, parts, outside);
    }

    private static boolean isDrive(String text) {
        return text.length() > 1 && text.charAt(1) == ':' && Character.isLetter(text.charAt(0));
    }

    public boolean hasBackslash() {
        return written.indexOf('\\') >= 0;
    }

    /** {@return the name with slashes} */
    public String slashed() {
        return leadsOutside ? written.replace('\\', '/') : String.join("/", parts);
    }

    /** {@return the last part; empty where there is none} */
    public String last() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** {@return the place of the file beside a sheet that has its base name and another extension} */
    public static Path companion(Path sheet, String extension) {
        return sheet.resolveSibling(stem(Listing.name(sheet)) + "." + extension);
    }

    /**
     * Requires that a sheet can name a file.
     *
     * @param target the file whose name the user gave
     * @throws OutputException where the name would break a line of the sheet
     */
    public static void requireNameable(String name, Path target) throws OutputException {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new OutputException(
                    Quoted.of(target.toString()), "has a control character in its name", "name another output");
        }
    }

    /** {@return a file's name without its extension} */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** {@return a file's extension without the dot; empty where it has none} */
    public static String extension(String name) {
        return name.substring(Math.min(name.length(), stem(name).length() + 1));
    }
}
