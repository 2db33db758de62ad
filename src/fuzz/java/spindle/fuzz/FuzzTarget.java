// SPDX-License-Identifier: Apache-2.0
package spindle.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import spindle.Formats;
import spindle.Sheets;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.disc.Track;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.Volumes;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.io.OutputSet;
import spindle.io.SpindleException;

/**
 * What Jazzer calls: the bytes are a file of one kind, which is opened, looked into, read, and written in one format or another;
 * a sheet is checked and mended too, and what is no image is read as what it is ({@link OtherFiles}).
 * Whatever the bytes are, nothing but a {@link SpindleException} comes out of it. {@code src/fuzz/run} starts it.
 */
public final class FuzzTarget {
    /** Sectors that are read and written of a track. */
    private static final int MOST_SECTORS = 64;

    /** Sheets, which are checked and mended as well. */
    private static final Set<String> SHEETS = Set.of("cue", "toc", "ccd", "gdi");

    private static Path folder = Path.of("");
    private static Path file = Path.of("");
    private static String kind = "";
    /** What stands in the file before the bytes: sectors, where these are the description at its end. */
    private static byte[] beginning = {};

    private FuzzTarget() {}

    /**
     * Makes the folder that the file lies in.
     *
     * @param args the name of the file, and, where others go beside it, the folder that holds them
     */
    public static void fuzzerInitialize(String[] args) throws IOException {
        folder = Files.createTempDirectory("spindle-fuzz-");
        file = folder.resolve(args[0]);
        kind = args[0].substring(args[0].lastIndexOf('.') + 1);
        for (int i = 1; i < args.length; i++) {
            try (Stream<Path> files = Files.list(Path.of(args[i]))) {
                for (Path beside : files.toList()) {
                    Files.copy(beside, folder.resolve(beside.getFileName()));
                }
            }
        }
        if (Files.exists(file)) {
            beginning = Files.readAllBytes(file);
        }
    }

    /** One file. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path opened = file;
        try (OutputStream written = Files.newOutputStream(file)) {
            written.write(beginning);
            written.write(bytes);
        }
        try {
            if (OtherFiles.read(kind, file)) {
                return;
            }
            if (SHEETS.contains(kind)) {
                Sheets.mend(file, ReadOptions.DEFAULT);
            }
        } catch (SpindleException e) {
            return; // a message
        }
        if (!kind.equals("cue") && Files.exists(folder.resolve("a.cue"))) {
            opened = folder.resolve("a.cue");
        }
        try (DiscImage image = Spindle.open(opened)) {
            look(image);
            boolean isSmall = image.disc().tracks().stream().allMatch(track -> track.body().count() <= MOST_SECTORS);
            if (isSmall) {
                write(image, Arrays.hashCode(bytes));
            }
        } catch (SpindleException e) {
            return; // a message
        }
    }

    static void look(DiscImage image) throws IOException {
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            SectorSource sectors = image.sectors(track);
            int count = Math.min(MOST_SECTORS, sectors.end() - sectors.start());
            sectors.read(sectors.start(), count, ByteBuffer.allocate(count * storage.layout().bytes()));
            if (track.mode().isData()) {
                for (Tree tree : Volumes.trees(image, track)) {
                    tree.walk(entry -> entry.content().open().read(0, 4096), new ArrayList<>());
                }
            }
        }
    }

    private static void write(DiscImage image, int choice) throws IOException {
        ConversionOptions options = ConversionOptions.DEFAULT
                .withLosses(ConversionOptions.LossPolicy.ACCEPT)
                .withDamage(ConversionOptions.DamagePolicy.SALVAGE)
                .withOverwrite(OutputSet.Overwrite.REPLACE);
        Path out = Files.createDirectories(folder.resolve("out"));
        List<DiscFormat> written = Formats.BUILT_IN.stream()
                .filter(format -> format.writer().isPresent())
                .toList();
        DiscFormat format = written.get(Math.floorMod(choice, written.size()));
        try {
            Path target = out.resolve("out." + format.extensions().get(0));
            Spindle.convert(Spindle.plan(image, format, target, options), Progress.NONE);
        } catch (SpindleException e) {
            return; // a message
        } finally {
            clear(out);
        }
    }

    static void clear(Path out) throws IOException {
        if (Files.notExists(out)) {
            return;
        }
        try (Stream<Path> files = Files.list(out)) {
            for (Path written : List.copyOf(files.toList())) {
                Files.delete(written);
            }
        }
    }
}
