// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

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
import spindle.format.sheet.Companions;
import spindle.format.sheet.SheetPath;
import spindle.image.ImageWriter;
import spindle.image.attachment.QPatches;
import spindle.image.attachment.TocExtras;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/**
 * Writes CloneCD images: every sector raw, every sector with a sub-channel. Sectors that the source has in no file are
 * built, and a sub-channel that it does not have is made.
 */
final class CcdWriter implements Writer {
    static final Capabilities CAPABILITIES = Capabilities.of("a CloneCD image", SectorLayout.RAW_2352)
            .onlyOf(Medium.CD)
            .with(Feature.SESSIONS, Feature.PREGAPS, Feature.INDEXES, Feature.ISRC, Feature.MCN, Feature.CD_TEXT)
            .with(ControlFlag.values())
            .with(Subchannel.values())
            .with(Set.of(QPatches.class, TocExtras.class));

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        if (options.sectors() == WriteOptions.Sectors.USER) {
            throw new UnsupportedImageException(
                    "",
                    "a CloneCD image holds raw sectors of 2352 bytes, not user data alone",
                    "ask for sectors as they are, or raw");
        }
        return new CcdFit(source, losses).fit();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        long sectors = CcdPlan.of(fitting.disc()).sectors();
        long text = sheet(fitting).length;
        return List.of(
                new PlannedFile(SheetPath.companion(target, "img"), sectors * CcdBinder.SECTOR_BYTES),
                new PlannedFile(SheetPath.companion(target, "sub"), sectors * SubchannelFrame.BYTES),
                new PlannedFile(target, text));
    }

    @Override
    public List<Path> companions(Path target) {
        return Companions.of(target);
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        OutputFile img = outputs.add(SheetPath.companion(target, "img"));
        OutputFile sub = outputs.add(SheetPath.companion(target, "sub"));
        OutputFile sheet = outputs.add(target);
        return new CcdImageWriter(fitting, img, sub, new CcdImageWriter.Sheet(sheet, sheet(fitting)));
    }

    private static byte[] sheet(Fitting fitting) {
        TocExtras extras = fitting.attachment(TocExtras.class).orElse(TocExtras.NONE);
        return new CcdPrinter(fitting.disc(), extras).bytes();
    }
}
