// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spindle.Spindle;
import spindle.compare.Comparison;
import spindle.compare.TrackComparison;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.Amounts;
import spindle.io.OutputSet;

/** The file of {@code --patch}, where one is wanted: checked before the work, written behind it. */
final class PatchOutput implements AutoCloseable {
    private final Optional<Path> target;
    private final OutputSet outputs;
    private final DiscImage a;
    private final DiscImage b;

    private PatchOutput(Optional<Path> target, OutputSet outputs, DiscImage a, DiscImage b) {
        this.target = target;
        this.outputs = outputs;
        this.a = a;
        this.b = b;
    }

    /**
     * {@return the file of a patch that makes the second image of the first}
     *
     * @throws spindle.io.OutputException where it exists, unless it may be replaced, and where it is one of the images
     */
    static PatchOutput of(@Nullable String name, boolean force, DiscImage a, DiscImage b) throws IOException {
        List<Path> sources =
                Stream.concat(a.files().stream(), b.files().stream()).toList();
        OutputSet outputs = new OutputSet(OutputOptions.overwrite(force), OutputSet.Sync.NONE, sources);
        Optional<Path> target = Optional.ofNullable(name).map(Path::of);
        if (target.isPresent()) {
            outputs.check(target.get());
        }
        return new PatchOutput(target, outputs, a, b);
    }

    /** Writes the patch, and says what it does not hold. */
    void write(Comparison comparison, Console console) throws IOException {
        if (target.isEmpty()) {
            return;
        }
        if (!comparison.differences().isEmpty()
                || comparison.tracks().stream()
                                .mapToInt(TrackComparison::subchannel)
                                .sum()
                        > 0) {
            console.say("note: a PPF holds the bytes of sectors, and none of the differences of layout, text and"
                    + " sub-channel");
        }
        String description = "made by spindle compare";
        Path path = target.get();
        Spindle.writePatch(a, b, description, outputs.add(path), Progress.NONE);
        outputs.commit();
        console.say("wrote " + path + ", " + Amounts.bytes(path.toFile().length()));
    }

    @Override
    public void close() throws IOException {
        outputs.close();
    }
}
