// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import spindle.disc.Track;
import spindle.format.DiscContents;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;

/** Writes a TOC and one BIN, which all tracks share; samples big-endian, as cdrdao and its readers take them. */
final class TocWriter implements Writer {
    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        return new TocFit(source.disc(), source.storages(), options, losses).fit();
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
