// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.Capabilities;
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
import spindle.sector.SectorLayout;

/** Writes a GDI sheet with a file for each track: one blank between fields, names without quotes, offset 0. */
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
        List<PlannedFile> files = new ArrayList<>();
        for (Track track : fitting.disc().tracks()) {
            Storage storage = fitting.storage(track);
            long bytes = (long) track.body().count() * storage.bytesPerSector();
            files.add(new PlannedFile(target.resolveSibling(name(track, storage)), bytes));
        }
        files.add(new PlannedFile(target, sheet(fitting).length));
        return files;
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        List<OutputFile> files = new ArrayList<>();
        for (Track track : fitting.disc().tracks()) {
            files.add(outputs.add(target.resolveSibling(name(track, fitting.storage(track)))));
        }
        return new GdiImageWriter(fitting, files, outputs.add(target), sheet(fitting));
    }

    private static byte[] sheet(Fitting fitting) {
        StringBuilder text = new StringBuilder();
        text.append(fitting.disc().tracks().size()).append('\n');
        for (Track track : fitting.disc().tracks()) {
            Storage storage = fitting.storage(track);
            text.append(track.number()).append(' ').append(track.index1()).append(' ');
            text.append(track.mode().isData() ? 4 : 0).append(' ');
            text.append(storage.layout().bytes())
                    .append(' ')
                    .append(name(track, storage))
                    .append(" 0\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(Track track, Storage storage) {
        String extension = !track.mode().isData() ? "raw" : storage.layout() == SectorLayout.USER_2048 ? "iso" : "bin";
        return "track" + (track.number() < 10 ? "0" : "") + track.number() + "." + extension;
    }
}
