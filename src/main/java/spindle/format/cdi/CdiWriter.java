// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.disc.ControlFlag;
import spindle.disc.Medium;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Feature;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.place.FilePlan;
import spindle.image.ImageWriter;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Writes DiscJuggler images of version 3.5, the one that all readers know. */
final class CdiWriter implements Writer {
    /** libmirage and Aaru read indexes above 1. */
    static final Capabilities CAPABILITIES = Capabilities.of(
                    "a CDI", SectorLayout.USER_2048, SectorLayout.HEADERLESS_2336, SectorLayout.RAW_2352)
            .onlyOf(Medium.CD)
            .with(Feature.SESSIONS, Feature.PREGAPS, Feature.INDEXES, Feature.ISRC, Feature.MCN, Feature.CD_TEXT)
            .with(ControlFlag.FOUR_CHANNEL, ControlFlag.COPY_PERMITTED, ControlFlag.PRE_EMPHASIS)
            .with(Subchannel.NONE, Subchannel.PQ_16, Subchannel.RAW_96);

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        Fitting fitting = new CdiFit(source.disc(), source.storages(), options, losses).fit();
        return fitting.with(plan(fitting).findings());
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
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
