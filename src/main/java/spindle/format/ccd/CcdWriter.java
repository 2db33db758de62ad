// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

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
import spindle.format.sheet.SheetPath;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SubchannelFrame;

/**
 * Writes CloneCD images: every sector raw, every sector with a sub-channel. Sectors that the source has in no file are
 * built, and a sub-channel that it does not have is made.
 */
final class CcdWriter implements Writer {
    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        if (options.sectors() == WriteOptions.Sectors.USER) {
            throw new UnsupportedImageException(
                    "",
                    "a CloneCD image holds raw sectors of 2352 bytes, not user data alone",
                    "leave out --sectors user");
        }
        return new CcdFit(disc, storage, losses).fit();
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        long sectors = CcdPlan.of(fitting.disc()).sectors();
        long text = new CcdPrinter(fitting.disc(), extras(options)).bytes().length;
        return List.of(
                new PlannedFile(SheetPath.companion(target, "img"), sectors * CcdBinder.SECTOR_BYTES),
                new PlannedFile(SheetPath.companion(target, "sub"), sectors * SubchannelFrame.BYTES),
                new PlannedFile(target, text));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        OutputFile img = outputs.add(SheetPath.companion(target, "img"));
        OutputFile sub = outputs.add(SheetPath.companion(target, "sub"));
        OutputFile sheet = outputs.add(target);
        byte[] text = new CcdPrinter(fitting.disc(), extras(options)).bytes();
        return new CcdImageWriter(fitting, img, sub, new CcdImageWriter.Sheet(sheet, text), options.patches());
    }

    private static TocExtras extras(WriteOptions options) {
        for (Object style : options.style()) {
            if (style instanceof TocExtras extras) {
                return extras;
            }
        }
        return new TocExtras(List.of());
    }
}
