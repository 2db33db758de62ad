// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.image.Finding;

/** Says that a file is one part of a split image, where the next part lies beside it: {@code .I00}, {@code .iso.001}. */
final class PartsBeside {
    /** A part's number, as Alcohol 120%, ImgBurn and splitters write it; an MDF is the part before {@code .md1}. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)(.+\\.(?:i|md|part|))(\\d{1,3})");

    private static final Pattern FIRST_MDF = Pattern.compile("(?i)(.+\\.md)f");

    private PartsBeside() {}

    /** {@return a warning where the next part is there} */
    static List<Finding> of(Path path) {
        String name = String.valueOf(path.getFileName());
        String next = next(name);
        if (next.isEmpty() || !Files.isRegularFile(path.resolveSibling(next))) {
            return List.of();
        }
        String message = path + ": is one part of several, and " + next + " goes on where it ends; join them";
        return List.of(Finding.warning("parts", message));
    }

    /** {@return the name of the part behind one; empty where the name is no part's} */
    private static String next(String name) {
        Matcher mdf = FIRST_MDF.matcher(name);
        if (mdf.matches()) {
            return mdf.group(1) + 1;
        }
        Matcher part = NUMBERED.matcher(name);
        if (!part.matches()) {
            return "";
        }
        String digits = part.group(2);
        return part.group(1) + String.format(Locale.ROOT, "%0" + digits.length() + "d", Integer.parseInt(digits) + 1);
    }
}
