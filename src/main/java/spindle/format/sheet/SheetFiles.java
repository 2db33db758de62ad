// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.audio.AudioKind;
import spindle.audio.AudioSamples;
import spindle.container.Containers;
import spindle.disc.Disc;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.image.OpenFiles;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.FileSource;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;

/** Opens the files that belong to a sheet, each once, through whatever container they are packed in. */
public final class SheetFiles implements OpenFiles {
    /** Further files are opened for each read: a disc may have 99, and a program few open at a time. */
    private static final int MOST_OPEN = 16;

    private final Path sheet;
    private final FileLocator locator;
    private final Notices notices;
    private final List<Path> paths = new ArrayList<>();
    private final Map<Path, FileBytes> sources = new HashMap<>();
    private final Map<FileBytes, AudioSamples> samples = new LinkedHashMap<>();

    /**
     * Opens nothing yet.
     *
     * @param sheet the sheet, the first of the files
     * @param siblings which file may stand in for one that is not there
     * @param notices collects what is odd; its options say how far the sheet may reach
     */
    public SheetFiles(Path sheet, Siblings siblings, Notices notices) {
        this.sheet = sheet;
        this.notices = notices;
        locator = new FileLocator(sheet, siblings, notices);
        paths.add(sheet);
    }

    /** {@return the sheet, and the files opened so far in the order they were asked for} */
    @Override
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /** Adds a file that was read whole. */
    public void add(Path path) {
        paths.add(path);
    }

    /**
     * {@return the file that the sheet means by a name}
     *
     * @param name as the sheet has it
     * @param place the sheet and line, for messages
     * @throws UnreadableInputException where it is missing or out of reach
     */
    public Path locate(String name, String place) throws SpindleException {
        return locator.locate(name, place);
    }

    /**
     * Opens a file that the sheet names. It is closed with this.
     *
     * @param name as the sheet has it
     * @param place the sheet and line, for messages
     * @throws UnreadableInputException where it is missing, no file, not permitted, or out of reach
     * @throws DiscFormatException where it is empty
     */
    public FileBytes open(String name, String place) throws IOException {
        FileBytes source = opened(locator.locate(name, place), name, place);
        if (source.length() == 0) {
            String file = Quoted.of(Listing.name(source.path()));
            throw new DiscFormatException(place, file + " is empty", "get the whole file");
        }
        return source;
    }

    /**
     * {@return silence in place of an audio file, where data tracks alone are needed} A warning says so.
     *
     * @param name as the sheet has it
     * @param place the sheet and line, for messages
     * @param bytes how much of it the sheet speaks of
     * @param reason why it cannot be read
     * @throws SpindleException the reason, where the file is needed
     */
    public FileBytes silence(String name, String place, long bytes, SpindleException reason) throws SpindleException {
        if (notices.options().need() == ReadOptions.Need.ALL_TRACKS || notices.isStrict()) {
            throw reason;
        }
        String said = reason.problem().contains(Quoted.of(name)) ? "" : Quoted.of(name) + ": ";
        notices.warning("missing-audio", 0, place, said + reason.problem() + "; its audio is left out");
        return new Silence(sheet.resolveSibling(SheetPath.of(name).last()), bytes);
    }

    /**
     * Opens a file that the sheet implies. It is closed with this.
     *
     * @param name what it is called, but for its case
     * @return the file; empty where there is none beside the sheet
     * @throws UnreadableInputException where it is no file, not permitted, or out of reach
     */
    public Optional<FileBytes> beside(String name) throws SpindleException {
        Optional<Path> found = locator.beside(name, notices.place(0));
        return found.isEmpty() ? Optional.empty() : Optional.of(opened(found.get(), name, notices.place(0)));
    }

    /**
     * Opens the file of sectors that has the sheet's base name. It is closed with this.
     *
     * @param extension the extension of the file
     * @throws UnreadableInputException where it is missing, no file, not permitted, or out of reach
     */
    public FileBytes companion(String extension) throws SpindleException {
        Path wanted = SheetPath.companion(sheet, extension);
        Optional<FileBytes> found = beside(Listing.name(wanted));
        if (found.isEmpty()) {
            String other = locator.onlyOf(extension)
                    .map(path -> "; " + Quoted.of(Listing.name(path)) + " is the only one of its kind there")
                    .orElse("");
            throw new UnreadableInputException(
                    wanted.toString(),
                    "there is no such file, and it holds the sectors that " + sheet.getFileName() + " describes"
                            + other,
                    other.isEmpty()
                            ? "put it beside the sheet, under the sheet's name"
                            : "give it the sheet's name, or the sheet its name");
        }
        return found.get();
    }

    /**
     * {@return the samples of a file, where its content is that of an audio file} They are closed with this.
     *
     * @param source a file of this
     * @param place the sheet and line, for messages
     * @throws DiscFormatException where it is damaged
     * @throws UnsupportedImageException where its samples are of another kind that are not to be converted, or no decoder
     *     is there
     */
    public Optional<AudioSamples> samples(FileBytes source, AudioKind.Declared declared, String place)
            throws IOException {
        if (samples.containsKey(source)) {
            return Optional.ofNullable(samples.get(source));
        }
        Optional<AudioKind> kind = AudioKind.of(source, declared);
        return kind.isEmpty() ? Optional.empty() : Optional.of(samples(source, kind.get(), place));
    }

    /** {@return the samples of an audio file of this kind} They are closed with this, and thrown is what the other throws. */
    public AudioSamples samples(FileBytes source, AudioKind kind, String place) throws IOException {
        AudioSamples known = samples.get(source);
        if (known != null) {
            return known;
        }
        String name = Quoted.of(source.name()) + " ";
        try {
            ReadOptions options = notices.options();
            AudioSamples opened = AudioSamples.open(source, kind, options.sampling(), options.space());
            samples.put(source, opened);
            opened.note().ifPresent(note -> notices.add(Finding.note("decoded", place + ": " + name + note)));
            return opened;
        } catch (DiscFormatException e) {
            throw new DiscFormatException(place, name + e.problem(), e.remedy());
        } catch (UnsupportedImageException e) {
            throw new UnsupportedImageException(place, name + e.problem(), e.remedy());
        }
    }

    private FileBytes open(Path path) throws IOException {
        FileSource file = sources.size() < MOST_OPEN ? FileSource.open(path) : FileSource.openForEachRead(path);
        return Containers.open(file, notices.options().space());
    }

    private FileBytes opened(Path path, String name, String place) throws SpindleException {
        try {
            Path key = path.toRealPath();
            FileBytes known = sources.get(key);
            if (known != null) {
                return known;
            }
            FileBytes source = open(path);
            sources.put(key, source);
            paths.add(path);
            if (!source.containers().isEmpty()) {
                String file = Quoted.of(Listing.name(path));
                String through = String.join(" and ", source.containers());
                notices.add(Finding.note("container", place + ": " + file + " is opened through " + through));
            }
            return source;
        } catch (SpindleException e) {
            throw new UnreadableInputException(place, Quoted.of(name) + " " + e.problem(), e.remedy());
        } catch (IOException e) {
            throw FileLocator.unreadable(name, place, e);
        }
    }

    /** {@return a note of what the audio files say of themselves and the sheet does not, where there is any} */
    public Optional<Finding> tags(Disc disc) {
        return FileTags.of(samples.values(), disc);
    }

    @Override
    public List<Finding> found() {
        return samples.entrySet().stream()
                .flatMap(file -> file.getValue().found().stream()
                        .map(problem ->
                                Finding.damaged("audio-checksum", file.getKey().name() + ": " + problem)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        List<Closeable> all = new ArrayList<>(samples.values());
        all.addAll(sources.values());
        OpenFiles.closeAll(all);
    }
}
