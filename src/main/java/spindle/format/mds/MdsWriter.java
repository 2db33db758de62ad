// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
 * Writes images of Alcohol 120%, version 1. A pregap that the source stores is stored before its track and counted in the
 * descriptor, where Aaru reads it too; libmirage takes every pregap as empty. A pregap in no file stays so.
 */
final class MdsWriter implements Writer {
    /** The catalogue number and ISRCs are in a sub-channel alone. */
    static final Capabilities CAPABILITIES = Capabilities.of(
                    "an MDS", SectorLayout.USER_2048, SectorLayout.HEADERLESS_2336, SectorLayout.RAW_2352)
            .onlyOf(Medium.CD, Medium.DVD)
            .with(Feature.SESSIONS, Feature.PREGAPS)
            .with(ControlFlag.FOUR_CHANNEL, ControlFlag.COPY_PERMITTED, ControlFlag.PRE_EMPHASIS)
            .with(Subchannel.values())
            .with(Set.of(QPatches.class, DvdStructures.class));

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        return new MdsFit(source, options, losses).fit();
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
        MdsImageWriter.Sectors sectors =
                new MdsImageWriter.Sectors(plan, fitting.disc().mcn(), fitting.attachment(QPatches.class));
        return new MdsImageWriter(sectors, mdf, mds, descriptor(plan, fitting));
    }

    private static byte[] descriptor(FilePlan plan, Fitting fitting) {
        DvdStructures structures = fitting.attachment(DvdStructures.class).orElse(DvdStructures.NONE);
        return new MdsPrinter(fitting.disc(), plan, structures).bytes();
    }

    private static FilePlan plan(Fitting fitting) {
        return new FilePlan(fitting, FilePlan.Gaps.STORED, FilePlan.Beside.FULL_96);
    }
}
