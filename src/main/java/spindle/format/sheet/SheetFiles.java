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
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.image.OpenFiles;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;

/** Opens the files that a sheet names, each once, and says so where one is not of exactly that name. */
public final class SheetFiles implements OpenFiles {
    private final Path sheet;
    private final FileFinder finder;
    private final Notices notices;
    private final Map<Path, FileBytes> sources = new LinkedHashMap<>();
    private final Map<FileBytes, AudioSamples> samples = new HashMap<>();

    /** @param reach whether the sheet may name files outside its own directory */
    public SheetFiles(Path sheet, ReadOptions.Reach reach, Notices notices) {
        this.sheet = sheet;
        this.notices = notices;
        finder = new FileFinder(sheet, reach);
    }

    /** {@return the sheet, and the files opened so far in the order they were asked for} */
    @Override
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        paths.add(sheet);
        paths.addAll(sources.keySet());
        return paths;
    }

    /**
     * Opens a file that the sheet names; it is closed with this.
     *
     * @param name as the sheet has it
     * @param place the sheet and line, for messages
     * @throws UnreadableInputException where it is missing, no file, not permitted, or out of reach
     * @throws DiscFormatException where it is empty
     */
    public FileBytes open(String name, String place) throws IOException {
        Path path = locate(name, place);
        FileBytes known = sources.get(path);
        if (known != null) {
            return known;
        }
        FileBytes source = opened(path, name, place);
        sources.put(path, source);
        if (source.length() == 0) {
            throw new DiscFormatException(place, Quoted.of(name) + " is empty", "get the whole file");
        }
        return source;
    }

    /**
     * {@return the samples of a file, where it is an audio file} They are closed with this.
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
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        String name = Quoted.of(source.name()) + " ";
        try {
            AudioSamples opened =
                    AudioSamples.open(source, kind.get(), notices.options().sampling());
            samples.put(source, opened);
            opened.note().ifPresent(note -> notices.add(Finding.note("decoded", place + ": " + name + note)));
            return Optional.of(opened);
        } catch (DiscFormatException e) {
            throw new DiscFormatException(place, name + e.problem(), e.remedy());
        } catch (UnsupportedImageException e) {
            throw new UnsupportedImageException(place, name + e.problem(), e.remedy());
        }
    }

    private FileBytes opened(Path path, String name, String place) throws IOException {
        try {
            FileBytes source = Containers.open(path);
            if (!source.containers().isEmpty()) {
                String through = String.join(" and ", source.containers());
                notices.add(Finding.note(
                        "container", place + ": " + Quoted.of(Listing.name(path)) + " is opened through " + through));
            }
            return source;
        } catch (SpindleException e) {
            throw new UnreadableInputException(place, Quoted.of(name) + " " + e.problem(), e.remedy());
        } catch (IOException e) {
            throw unreadable(name, place, e);
        }
    }

    private static UnreadableInputException unreadable(String name, String place, IOException cause) {
        return new UnreadableInputException(
                place, Quoted.of(name) + " cannot be read: " + cause.getMessage(), "check the file");
    }

    private Path locate(String name, String place) throws SpindleException {
        try {
            Path path = nearest(SheetPath.of(name), place);
            if (!finder.isWithinReach(path)) {
                throw new UnreadableInputException(
                        place,
                        Quoted.of(name) + " is a link that leads outside the sheet's directory",
                        "use --allow-outside to follow it");
            }
            return path;
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(name, place, e);
        }
    }

    private Path nearest(SheetPath wanted, String place) throws IOException {
        Optional<Path> found = finder.asWritten(wanted);
        if (found.isPresent()) {
            return found.get();
        }
        found = finder.alike(wanted);
        if (found.isEmpty() && finder.packed(wanted).isPresent()) {
            return finder.packed(wanted).get();
        }
        if (found.isEmpty()) {
            throw missing(wanted, place);
        }
        String used = Listing.name(found.get());
        if (!used.equals(wanted.written())) {
            notices.warning(
                    "file-name",
                    0,
                    place,
                    Quoted.of(wanted.written()) + " is not there; " + Quoted.of(used) + " is used");
        }
        return found.get();
    }

    private static UnreadableInputException missing(SheetPath wanted, String place) {
        String name = Quoted.of(wanted.written());
        return wanted.leadsOutside()
                ? new UnreadableInputException(
                        place,
                        name + " leads outside the sheet's directory",
                        "put the file beside the sheet, or use --allow-outside")
                : new UnreadableInputException(
                        place, "there is no " + name + " beside the sheet", "put it there, or correct its name");
    }

    @Override
    public List<Finding> found() {
        return AudioFindings.of(samples);
    }

    @Override
    public void close() throws IOException {
        List<Closeable> all = new ArrayList<>(samples.values());
        all.addAll(sources.values());
        OpenFiles.closeAll(all);
    }
}
