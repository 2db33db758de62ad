// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files that programs read with a sheet because they have its base name: Q patches, CD-TEXT and sub-channel. Those of
 * another disc would be taken for the new one's.
 */
public final class Companions {
    private static final List<String> EXTENSIONS = List.of("sbi", "lsd", "cdt");

    private Companions() {}

    /** {@return where they would be} A sub-channel beside a CloneCD sheet is that sheet's. */
    public static List<Path> of(Path sheet) {
        boolean isCloneCd = Files.exists(SheetPath.companion(sheet, "ccd"));
        Stream<String> sub = isCloneCd ? Stream.of() : Stream.of("sub");
        return Stream.concat(EXTENSIONS.stream(), sub)
                .flatMap(extension -> Stream.of(extension, extension.toUpperCase(Locale.ROOT)))
                .map(extension -> SheetPath.companion(sheet, extension))
                .toList();
    }
}
