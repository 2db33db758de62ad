// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import spindle.Spindle;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;

/** The files that belong to one disc, where a sheet names several. */
final class SheetParts {
    private SheetParts() {}

    /** {@return whether two files that exist belong to one disc} */
    static boolean areOneDisc(Path one, Path other) throws IOException {
        return has(of(one, new ReadingOptions()), other) || has(of(other, new ReadingOptions()), one);
    }

    private static boolean has(List<Path> files, Path wanted) throws IOException {
        for (Path file : files) {
            if (Files.isSameFile(file, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the files of the disc that an image belongs to, the sheet first; the image alone where it stands alone} */
    static List<Path> withSheet(Path image, ReadingOptions options) throws UsageException {
        List<Path> files = of(image, options);
        return files.isEmpty() ? List.of(image) : files;
    }

    /**
     * {@return the files of the disc that an image belongs to, the sheet first; none where it stands alone or cannot be
     * opened, which is told when its turn comes}
     */
    static List<Path> of(Path image, ReadingOptions options) throws UsageException {
        try (DiscImage disc = Spindle.open(image, options.input.opening(ReadOptions.Completeness.SALVAGE))) {
            return disc.files().size() > 1 ? disc.files() : List.of();
        } catch (UsageException e) {
            throw e;
        } catch (IOException e) {
            return List.of();
        }
    }
}
