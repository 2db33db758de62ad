// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.nio.file.Path;
import java.util.List;
import spindle.extract.PathPatterns;

/**
 * An image, and which of its files are meant.
 *
 * @param image the image
 * @param patterns which files; all where none were named
 */
record FileOperands(Path image, PathPatterns patterns) {
    /** {@return the word that names the image, or the folder of images; the patterns are behind it} */
    static List<String> imageWords(ReadingOptions options) {
        boolean isFirst = options.found.isEmpty() && options.input.list == null && !options.images.isEmpty();
        return isFirst ? options.images.subList(0, 1) : List.of();
    }

    /** {@return what a command line names: an image, and patterns behind it} */
    static FileOperands of(ReadingOptions options) throws UsageException {
        if (options.found.isPresent()) {
            return new FileOperands(
                    options.found.get(), PathPatterns.of(options.images).forMany());
        }
        List<String> words = options.images;
        if (options.input.list != null) {
            throw new UsageException("-@ names several images, and this verb reads one", "run it for each");
        }
        if (words.isEmpty()) {
            throw new UsageException("no image was named", "name one; --help says how");
        }
        return new FileOperands(Path.of(words.get(0)), PathPatterns.of(words.subList(1, words.size())));
    }
}
