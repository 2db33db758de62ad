// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.ParametersDelegate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import spindle.convert.ConversionOptions;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.WriteOptions;
import spindle.io.OutputSet;

/** What every verb that writes images understands. */
class WritingOptions extends ReadingOptions {
    @ParametersDelegate
    final OutputOptions output = new OutputOptions();

    @Override
    final OutputPlace outputs() {
        return OutputPlace.in(output.directory);
    }

    @Override
    final void writeFor(Path image, Path folder) {
        if (output.directory != null) {
            output.directory =
                    Path.of(output.directory).resolve(folder.toString()).toString();
        }
    }

    /** Refuses what no run can mean. */
    final void requireSensible(List<Path> named) throws UsageException {
        output.requireSensible(named);
        if (output.isStream() && general.isJson()) {
            throw new UsageException("-o - and --json both want standard output", "name a file, or leave --json out");
        }
        work.requireSensible();
    }

    /** Takes the last name for the folder that {@code -d} names, where it is one: {@code iso game.cue isos/}. */
    final void takeFolder() {
        String last = images.isEmpty() ? "" : images.get(images.size() - 1);
        boolean said = output.output != null || output.directory != null;
        if (!said && images.size() > 1 && (OutputOptions.endsAsFolder(last) || Files.isDirectory(Path.of(last)))) {
            output.directory = last;
            images = images.subList(0, images.size() - 1);
        }
    }

    /**
     * Takes the second of two names for the output: {@code iso game.cue game.iso}.
     *
     * @param isOutput whether a name is one that the verb writes
     * @throws UsageException where it is neither that of an output nor that of an image
     */
    final void takeOutput(List<Path> named, Predicate<String> isOutput) throws UsageException {
        boolean said = output.output != null || output.directory != null;
        if (said || named.size() != 2) {
            return;
        }
        String second = named.get(1).toString();
        if (isOutput.test(second)) {
            output.output = second;
            named.remove(1);
        } else if (Targets.extension(second).isEmpty() && !Files.exists(named.get(1))) {
            throw new UsageException("there is no image " + second, "name an output with -o FILE or -d DIR");
        }
    }

    /** {@return the options of a conversion, as they were given} */
    final ConversionOptions conversion(WriteOptions write, FormTwo formTwo, SectorCare care) throws UsageException {
        return new ConversionOptions(
                write,
                formTwo,
                care,
                output.prove ? ConversionOptions.Proving.PROVE : ConversionOptions.Proving.NONE,
                output.allowLoss ? ConversionOptions.LossPolicy.ACCEPT : ConversionOptions.LossPolicy.REFUSE,
                output.salvage ? ConversionOptions.DamagePolicy.SALVAGE : ConversionOptions.DamagePolicy.REFUSE,
                output.fill(),
                OutputOptions.overwrite(output.force),
                output.sync ? OutputSet.Sync.FLUSH : OutputSet.Sync.NONE,
                work.threads);
    }
}
