// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.List;
import java.util.Locale;

/**
 * Which file may stand in for one that is not there: an image of the missing file's base name, under another extension; and
 * where the sheet names one file alone, an image of the sheet's own base name. One file stands in for one: no file that the
 * sheet names itself stands in for another one, and none that would do for two.
 *
 * @param named the files that the sheet names, each once; the first of them where it names more than any disc has
 * @param extensions the extensions of files that may stand in, lower case
 */
public record Siblings(List<String> named, List<String> extensions) {
    /** For a sheet whose files have fixed names. */
    public static final Siblings NONE = new Siblings(List.of(), List.of());

    /** Two for each track that a disc may have. */
    private static final int MOST_NAMES = 198;

    private static final List<String> SECTORS = List.of("bin", "img", "raw", "dat");
    private static final List<String> SECTORS_OR_SAMPLES =
            List.of("bin", "img", "iso", "raw", "mdf", "dat", "wav", "aif", "aiff", "flac");

    public Siblings {
        named = named.stream().distinct().limit(MOST_NAMES).toList();
        extensions = List.copyOf(extensions);
    }

    /** {@return files of bare sectors, for a sheet that tells their size and cannot say what else a file is} */
    public static Siblings ofSectors(List<String> named) {
        return new Siblings(named, SECTORS);
    }

    /** {@return files of sectors or samples, for a sheet whose reader finds out what a file is} */
    public static Siblings ofSectorsOrSamples(List<String> named) {
        return new Siblings(named, SECTORS_OR_SAMPLES);
    }

    /** {@return the names in the sheet, each once} */
    List<String> names() {
        return named;
    }

    /** {@return whether a file is an image by its extension, and not one that the sheet names} */
    boolean includes(String name) {
        return extensions.contains(SheetPath.extension(name).toLowerCase(Locale.ROOT))
                && named.stream().noneMatch(each -> SheetPath.of(each).last().equalsIgnoreCase(name));
    }
}
