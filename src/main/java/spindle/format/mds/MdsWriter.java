// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Feature;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.place.FilePlan;
import spindle.format.sheet.Companions;
import spindle.format.sheet.SheetPath;
import spindle.image.ImageWriter;
import spindle.image.attachment.DvdStructures;
import spindle.image.attachment.QPatches;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/**
 * Writes images of Alcohol 120%, version 1. A pause between two audio tracks is the end of the first, as Alcohol has it, and
 * a sub-channel tells where it begins. A pregap where audio meets data is stored before its track and counted in the
 * descriptor, where Aaru reads it; libmirage takes it as empty. That of a session's first track is counted alone.
 */
final class MdsWriter implements Writer {
    /** Indexes above 1, the catalogue number and ISRCs are in a sub-channel alone, which is made where none comes. */
    static final Capabilities CAPABILITIES = Capabilities.of(
                    "an MDS", SectorLayout.USER_2048, SectorLayout.HEADERLESS_2336, SectorLayout.RAW_2352)
            .onlyOf(Medium.CD, Medium.DVD)
            .with(Feature.SESSIONS, Feature.PREGAPS, Feature.INDEXES, Feature.ISRC, Feature.MCN)
            .with(ControlFlag.FOUR_CHANNEL, ControlFlag.COPY_PERMITTED, ControlFlag.PRE_EMPHASIS)
            .with(Subchannel.values())
            .with(Set.of(QPatches.class, DvdStructures.class));

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        Fitting fitting = new MdsFit(source, options, losses).fit();
        return fitting.with(plan(fitting).findings());
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        FilePlan plan = plan(fitting);
        long text = descriptor(plan, fitting).length;
        return List.of(
                new PlannedFile(SheetPath.companion(target, "mdf"), plan.bytes()), new PlannedFile(target, text));
    }

    @Override
    public List<Path> companions(Path target) {
        return Companions.of(target);
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        FilePlan plan = plan(fitting);
        OutputFile mdf = outputs.add(SheetPath.companion(target, "mdf"));
        OutputFile mds = outputs.add(target);
        return new MdsImageWriter(fitting, plan, mdf, mds, descriptor(plan, fitting));
    }

    /** {@return whether the pregap of a track is at the end of the track before it, of the same session} */
    static boolean isTail(Track before, Track track) {
        return track.pregap().count() > 0
                && !before.mode().isData()
                && !track.mode().isData();
    }

    private static byte[] descriptor(FilePlan plan, Fitting fitting) {
        DvdStructures structures = fitting.attachment(DvdStructures.class).orElse(DvdStructures.NONE);
        return new MdsPrinter(fitting.disc(), plan, structures).bytes();
    }

    private static FilePlan plan(Fitting fitting) {
        return new FilePlan(fitting, FilePlan.Gaps.BETWEEN, FilePlan.Beside.FULL_96);
    }
}
