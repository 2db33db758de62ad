// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.place.FilePlan;
import spindle.format.sheet.SheetPath;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;

/**
 * Writes images of Alcohol 120%, version 1. A pregap that the source stores is stored before its track and counted in the
 * descriptor, where Aaru reads it too; libmirage takes every pregap as empty. A pregap in no file stays so.
 */
final class MdsWriter implements Writer {
    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        if (disc.medium() != Medium.CD) {
            losses.addPatches(options);
        }
        if (extras(options).densityBlocks() > 0) {
            losses.add(
                    Kind.ATTACHMENT,
                    0,
                    extras(options).densityBlocks(),
                    "the measured positions (DPM) are not written");
        }
        return new MdsFit(disc, storage, options, losses).fit();
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        FilePlan plan = plan(fitting);
        long text = new MdsPrinter(fitting.disc(), plan, extras(options)).bytes().length;
        return List.of(
                new PlannedFile(SheetPath.companion(target, "mdf"), plan.bytes()), new PlannedFile(target, text));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        FilePlan plan = plan(fitting);
        OutputFile mdf = outputs.add(SheetPath.companion(target, "mdf"));
        OutputFile mds = outputs.add(target);
        byte[] descriptor = new MdsPrinter(fitting.disc(), plan, extras(options)).bytes();
        return new MdsImageWriter(
                new MdsImageWriter.Sectors(plan, fitting.disc().mcn(), options.patches()), mdf, mds, descriptor);
    }

    private static FilePlan plan(Fitting fitting) {
        return new FilePlan(fitting, FilePlan.Gaps.STORED, FilePlan.Beside.FULL_96);
    }

    private static MdsExtras extras(WriteOptions options) {
        for (Object style : options.style()) {
            if (style instanceof MdsExtras extras) {
                return extras;
            }
        }
        return new MdsExtras(new byte[0], new byte[0], 0);
    }
}
