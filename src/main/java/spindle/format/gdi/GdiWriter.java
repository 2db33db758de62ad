// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;

/** Writes a GDI sheet with a file for each track. */
final class GdiWriter implements Writer {
    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        losses.addPatches(options);
        return new GdiFit(disc, storage, options, losses).fit();
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        GdiPlan plan = new GdiPlan(fitting);
        List<PlannedFile> files = new ArrayList<>();
        for (GdiPlan.TrackFile file : plan.files()) {
            files.add(new PlannedFile(target.resolveSibling(file.name()), file.bytes()));
        }
        files.add(new PlannedFile(target, GdiPrinter.print(plan).length));
        return files;
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        GdiPlan plan = new GdiPlan(fitting);
        List<OutputFile> files = new ArrayList<>();
        for (GdiPlan.TrackFile file : plan.files()) {
            files.add(outputs.add(target.resolveSibling(file.name())));
        }
        return new GdiImageWriter(plan, files, outputs.add(target));
    }
}
