// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

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

/** Writes DiscJuggler images of version 3.5, the one that all readers know. */
final class CdiWriter implements Writer {
    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        losses.addPatches(options);
        return new CdiFit(disc, storage, options, losses).fit();
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        FilePlan plan = plan(fitting);
        return List.of(new PlannedFile(target, plan.bytes() + describe(target, fitting, plan).length));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        FilePlan plan = plan(fitting);
        return new CdiImageWriter(plan, outputs.add(target), describe(target, fitting, plan));
    }

    static FilePlan plan(Fitting fitting) {
        return new FilePlan(fitting, FilePlan.Gaps.ALL, FilePlan.Beside.AS_IT_COMES);
    }

    private static byte[] describe(Path target, Fitting fitting, FilePlan plan) {
        return new CdiPrinter(fitting, CdiVersion.V3_5, String.valueOf(target.getFileName())).print(plan.bytes());
    }
}
