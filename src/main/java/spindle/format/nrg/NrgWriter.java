// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.place.FilePlan;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;

/**
 * Writes Nero images of version 2, disc-at-once: every gap is stored, and the 150 sectors before each session's first track.
 * Sectors that the source has in no file are built.
 */
final class NrgWriter implements Writer {
    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        losses.addPatches(options);
        return new NrgFit(disc, storage, options.sectors(), losses).fit();
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        FilePlan plan = plan(fitting);
        return List.of(new PlannedFile(target, plan.bytes() + new NrgPrinter(fitting.disc(), plan).bytes().length));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        FilePlan plan = plan(fitting);
        return new NrgImageWriter(plan, outputs.add(target), new NrgPrinter(fitting.disc(), plan).bytes());
    }

    private static FilePlan plan(Fitting fitting) {
        return new FilePlan(fitting, FilePlan.Gaps.ALL, FilePlan.Beside.FULL_96);
    }
}
