// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.container.Containers;
import spindle.container.ZipFolder;
import spindle.format.DiscFormat;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.io.FileBytes;
import spindle.io.FileSource;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/** Opens images: by the sheet beside a file, or by the content of the file, which is opened once. */
public final class Opener {
    private final FormatSearch formats;
    private final OpenOptions options;

    /** @param formats in the order in which they are asked whether a file is theirs */
    public Opener(List<DiscFormat> formats, OpenOptions options) {
        this.formats = new FormatSearch(formats);
        this.options = options;
    }

    /** Opens an image, whatever its format; throws as {@link Reader#open(Path, spindle.format.ReadOptions)} does. */
    public DiscImage open(Path path) throws IOException {
        List<Finding> unread = new ArrayList<>();
        if (options.sheet() == OpenOptions.Sheet.BESIDE) {
            for (Path sheet : SheetsBeside.of(path)) {
                Optional<DiscImage> image = described(path, sheet, unread);
                if (image.isPresent()) {
                    return image.get();
                }
            }
        }
        DiscImage image = byContent(path);
        return unread.isEmpty() ? image : ImageView.of(image).withFindings(unread);
    }

    private DiscImage byContent(Path path) throws IOException {
        FileSource file = FileSource.open(path);
        Optional<ZipFolder> folder = sheetFolder(file);
        if (folder.isPresent()) {
            file.close();
            return unpacked(path, folder.get());
        }
        FileBytes source = Containers.open(file, options.read().space());
        DiscImage image = reader(source).open(source, options.read());
        List<Finding> parts = PartsBeside.of(path);
        return parts.isEmpty() ? image : ImageView.of(image).withFindings(parts);
    }

    private Optional<ZipFolder> sheetFolder(FileSource file) throws IOException {
        try {
            return Containers.sheetFolder(file, options.read().space());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Reader reader(FileBytes source) throws IOException {
        try {
            return formats.reader(Probe.of(source.path(), source));
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private DiscImage unpacked(Path path, ZipFolder folder) throws IOException {
        try {
            return ArchiveFiles.image(path, byContent(folder.sheet()), folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * The image of a file through a sheet, where the sheet names the file.
     *
     * @param unread takes what is wrong with a sheet that cannot be read
     */
    private Optional<DiscImage> described(Path path, Path sheet, List<Finding> unread) throws IOException {
        DiscImage image;
        try {
            image = byContent(sheet);
        } catch (SpindleException e) {
            if (options.read().leniency() == ReadOptions.Leniency.STRICT) {
                throw e;
            }
            String what = "the sheet beside it cannot be read, and is not used: " + e.place() + ": " + e.problem();
            unread.add(Finding.warning("sheet-unreadable", path + ": " + what));
            return Optional.empty();
        }
        for (Path file : image.files()) {
            if (Files.isSameFile(file, path)) {
                Finding note = Finding.note("sheet", "opened through " + sheet + ", which describes it")
                        .withRemedy(Remedy.Action.IGNORE_SHEET);
                return Optional.of(ImageView.of(image).withFindings(List.of(note)));
            }
        }
        image.close();
        return Optional.empty();
    }
}
