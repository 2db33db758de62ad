// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import spindle.format.sheet.Companions;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Writes a TOC and one BIN, which all tracks share; samples big-endian, as cdrdao and its readers take them. */
final class TocWriter implements Writer {
    static final Capabilities CAPABILITIES = Capabilities.of(
                    "a TOC",
                    SectorLayout.USER_2048,
                    SectorLayout.USER_2324,
                    SectorLayout.SUBHEADER_2332,
                    SectorLayout.HEADERLESS_2336,
                    SectorLayout.RAW_2352)
            .onlyOf(Medium.CD)
            .with(Feature.PREGAPS, Feature.INDEXES, Feature.ISRC, Feature.MCN, Feature.CD_TEXT)
            .with(ControlFlag.FOUR_CHANNEL, ControlFlag.COPY_PERMITTED, ControlFlag.PRE_EMPHASIS)
            .with(Subchannel.NONE, Subchannel.RW_96, Subchannel.RAW_96);

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        return new TocFit(source.disc(), source.storages(), options, losses).fit();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        Path bin = bin(target);
        long bytes = 0;
        for (Track track : fitting.disc().tracks()) {
            Storage storage = fitting.storage(track);
            bytes += (long) storage.storedCount(track.range()) * storage.bytesPerSector();
        }
        return List.of(
                new PlannedFile(bin, bytes), new PlannedFile(target, TocPrinter.print(fitting, name(bin)).length));
    }

    @Override
    public List<Path> companions(Path target) {
        return Companions.of(target);
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        Path bin = bin(target);
        OutputFile sectors = outputs.add(bin);
        OutputFile sheet = outputs.add(target);
        return new TocImageWriter(fitting, sectors, sheet, TocPrinter.print(fitting, name(bin)));
    }

    private static Path bin(Path target) {
        String name = name(target);
        String base = name.toLowerCase(Locale.ROOT).endsWith(".toc")
                ? name.substring(0, name.length() - ".toc".length())
                : name;
        return target.resolveSibling(base + ".bin");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
