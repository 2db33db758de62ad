// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.container.Containers;
import spindle.container.ZipFolder;
import spindle.format.BytesReader;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.Remedy;
import spindle.io.SpindleException;
import spindle.io.UnsupportedImageException;
import spindle.mime.FileKind;

/** Finds the format of a file by its content, and its sheet where it has one. */
public final class Opener {
    /** Extensions of files that a sheet may describe. */
    private static final List<String> DESCRIBED = List.of("bin", "img", "raw", "mdf", "sub");

    /** Extensions of sheets, the likeliest first. */
    private static final List<String> SHEETS = List.of("cue", "ccd", "mds", "toc", "gdi");

    private final List<DiscFormat> formats;
    private final OpenOptions options;

    /** @param formats in the order in which they are asked whether a file is theirs */
    public Opener(List<DiscFormat> formats, OpenOptions options) {
        this.formats = List.copyOf(formats);
        this.options = options;
    }

    /** Opens an image, whatever its format; throws as {@link Reader#open(Path, spindle.format.ReadOptions)} does. */
    public DiscImage open(Path path) throws IOException {
        Optional<DiscImage> described = options.sheet() == OpenOptions.Sheet.BESIDE ? bySheet(path) : Optional.empty();
        return described.isPresent() ? described.get() : byContent(path);
    }

    private DiscImage byContent(Path path) throws IOException {
        Optional<ZipFolder> folder = Containers.sheetFolder(path);
        if (folder.isPresent()) {
            return unpacked(path, folder.get());
        }
        FileBytes source = Containers.open(path);
        Reader reader;
        try {
            reader = best(Probe.of(path, source));
            if (!source.containers().isEmpty() && !(reader instanceof BytesReader)) {
                throw packedSheet(source);
            }
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
        if (reader instanceof BytesReader bytes) {
            return bytes.open(source, options.read());
        }
        source.close();
        return reader.open(path, options.read());
    }

    private DiscImage unpacked(Path path, ZipFolder folder) throws IOException {
        try {
            return ArchiveFiles.image(path, byContent(folder.sheet()), folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static UnsupportedImageException packedSheet(FileBytes source) {
        String containers = String.join(" and ", source.containers());
        return new UnsupportedImageException(
                source.path().toString(),
                "holds a sheet, " + source.name() + ", packed with " + containers,
                "unpack it");
    }

    /** The reader of the format that a file looks most like; a name counts only where the content is of no other kind. */
    private Reader best(Probe probe) throws IOException {
        Optional<Reader> best = Optional.empty();
        Match highest = Match.NO;
        for (DiscFormat format : formats) {
            Match match = format.probe(probe);
            if (match.compareTo(highest) > 0 && format.reader().isPresent()) {
                highest = match;
                best = format.reader();
            }
            if (match == Match.CERTAIN) {
                break;
            }
        }
        if (best.isEmpty() || isOther(probe, highest)) {
            throw unknown(probe);
        }
        return best.get();
    }

    /** A container of another kind can hold sectors as they are, which look like those of a bare image. */
    private static boolean isOther(Probe probe, Match highest) throws IOException {
        return switch (highest) {
            case NAME -> FileKind.byMark(probe.source()).isPresent();
            case POSSIBLE -> FileKind.byMagic(probe.head()).isPresent();
            default -> false;
        };
    }

    private static DiscFormatException unknown(Probe probe) throws IOException {
        Path path = probe.path();
        if (probe.source() instanceof FileBytes file && !file.containers().isEmpty()) {
            return new DiscFormatException(
                    path.toString(),
                    "is packed with " + String.join(" and ", file.containers()) + ", and " + file.name()
                            + " in it is no disc image that we know",
                    Remedy.of(Remedy.Action.LIST_FORMATS));
        }
        Optional<FileKind> kind = FileKind.describe(path);
        return kind.isPresent()
                ? new DiscFormatException(
                        path.toString(), "is " + kind.get().name(), kind.get().advice())
                : new DiscFormatException(
                        path.toString(), "is no disc image that we know", Remedy.of(Remedy.Action.LIST_FORMATS));
    }

    /** The image of a BIN through the sheet beside it, where there is one that names it. */
    private Optional<DiscImage> bySheet(Path path) throws IOException {
        Path name = path.getFileName();
        if (name == null || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        String text = Containers.unpackedName(name.toString());
        int dot = text.lastIndexOf('.');
        boolean described = DESCRIBED.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
        boolean packed = !text.equals(name.toString()) && dot < 0;
        if (!described && !packed) {
            return Optional.empty();
        }
        for (Path sheet : sheetsBeside(path, packed ? text : text.substring(0, Math.max(0, dot)))) {
            Optional<DiscImage> image = describing(path, sheet);
            if (image.isPresent()) {
                return image;
            }
        }
        return Optional.empty();
    }

    /** Sheets of the same name as a BIN, or of the name that the BINs of its disc share. */
    private static List<Path> sheetsBeside(Path path, String base) throws IOException {
        int track = base.indexOf(" (Track ");
        String shared = track < 0 ? base : base.substring(0, track);
        List<String> names = new ArrayList<>();
        Path folder = path.toAbsolutePath().getParent();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder == null ? path : folder)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
            }
        }
        List<Path> sheets = new ArrayList<>();
        for (String extension : SHEETS) {
            for (String name : names) {
                if (name.equalsIgnoreCase(base + "." + extension) || name.equalsIgnoreCase(shared + "." + extension)) {
                    sheets.add(path.resolveSibling(name));
                }
            }
        }
        return sheets;
    }

    private Optional<DiscImage> describing(Path path, Path sheet) throws IOException {
        DiscImage image;
        try {
            image = byContent(sheet);
        } catch (SpindleException e) {
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
