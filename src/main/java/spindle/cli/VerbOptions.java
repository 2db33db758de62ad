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

    /** The words that belong to no option, as they were typed: the images. */
    List<String> images = List.of();
}
