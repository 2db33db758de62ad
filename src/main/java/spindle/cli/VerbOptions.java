// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.ParametersDelegate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What every verb understands. A verb's own options extend this class, {@link ReadingOptions} or {@link WritingOptions}.
 * An option is one annotated field; its annotation is the only place that knows its names, the name of its value, what
 * it does and its default. The parser, the help and whatever else tells of options read it from there.
 *
 * <pre>{@code
 * static final class Flags extends WritingOptions {
 *     @Parameter(names = {"-t", "--track"}, placeholder = "LIST", description = "take these tracks: 2,5-7")
 *     @Nullable String tracks;
 * }
 * }</pre>
 */
class VerbOptions {
    @ParametersDelegate
    final GeneralOptions general = new GeneralOptions();

    /** An image that was found in a folder: names that are no text have no word. */
    Optional<Path> found = Optional.empty();

    /** The words that belong to no option, as they were typed: the images, and what is meant in them. */
    List<String> images = List.of();

    /** {@return the words that name images} */
    List<String> imageWords() {
        return images;
    }

    /** Takes one image of many in place of the words that name images. */
    final void takeImage(Path image) {
        images = images.subList(imageWords().size(), images.size());
        found = Optional.of(image);
    }

    /** {@return what files go to that the verb writes} */
    OutputPlace outputs() {
        return OutputPlace.NONE;
    }

    /**
     * Leads what is written for one of many images to a place of its own.
     *
     * @param folder where the image lies below the folder that was named
     */
    void writeFor(Path image, Path folder) {}
}
