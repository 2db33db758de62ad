// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Medium;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;

/** Writes a GDI sheet with a file for each track. */
final class GdiWriter implements Writer {
    static final Capabilities CAPABILITIES = Capabilities.of("a GDI", SectorLayout.USER_2048, SectorLayout.RAW_2352)
            .onlyOf(Medium.GD_ROM);

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        return new GdiFit(source.disc(), source.storages(), options, losses).fit();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
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
