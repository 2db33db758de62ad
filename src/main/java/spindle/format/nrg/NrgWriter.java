// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

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

/**
 * Writes Nero images of version 2, disc-at-once: every gap is stored, and the 150 sectors before each session's first track.
 * Sectors that the source has in no file are built.
 */
final class NrgWriter implements Writer {
    /** A cue has room for indexes above 1, but libcdio stops at what is not a pair of index 0 and index 1 for each track. */
    static final Capabilities CAPABILITIES = Capabilities.of(
                    "a Nero image", SectorLayout.USER_2048, SectorLayout.HEADERLESS_2336, SectorLayout.RAW_2352)
            .onlyOf(Medium.CD)
            .with(Feature.SESSIONS, Feature.PREGAPS, Feature.ISRC, Feature.MCN, Feature.CD_TEXT)
            .with(ControlFlag.FOUR_CHANNEL, ControlFlag.COPY_PERMITTED, ControlFlag.PRE_EMPHASIS)
            .with(Subchannel.values());

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        Fitting fitting = new NrgFit(source.disc(), source.storages(), options, losses).fit();
        return fitting.with(plan(fitting).findings());
    }

    @Override
    public boolean prefersUserData() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
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
