// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.audio.AudioKind;
import spindle.audio.AudioSamples;
import spindle.container.Containers;
import spindle.format.sheet.AudioFindings;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.image.Finding;
import spindle.image.OpenFiles;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;

/** Opens the files that a sheet names, each once. */
final class CueFiles implements OpenFiles {
    private static final int SECTOR_BYTES = 2352;

    private final FileLocator locator;
    private final Notices notices;
    private final Map<Path, FileBytes> sources = new HashMap<>();
    private final Map<FileBytes, AudioSamples> samples = new HashMap<>();
    private final List<Path> paths = new ArrayList<>();

    /** @param sheet the sheet, the first of the files */
    CueFiles(Path sheet, FileLocator locator, Notices notices) {
        paths.add(sheet);
        this.locator = locator;
        this.notices = notices;
    }

    /** {@return the sheet, and the files used so far in the order they were asked for} */
    @Override
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /** Adds a file that was read whole. */
    void add(Path path) {
        paths.add(path);
    }

    /**
     * Opens the file of a FILE line.
     *
     * @throws UnreadableInputException where it is missing, no file, not permitted, or out of reach
     * @throws DiscFormatException where it is empty, or not what its type says
     * @throws spindle.io.UnsupportedImageException where it is compressed audio, or samples of another kind
     */
    OpenFile open(CueSheet.FileLine line) throws IOException {
        FileBytes source = source(line.name());
        Path path = source.path();
        if (source.length() == 0) {
            throw new DiscFormatException(
                    place(line), Quoted.of(Listing.name(path)) + " is empty", "get the whole file");
        }
        String type = line.type();
        boolean sectors = type.equals("BINARY") || type.equals("MOTOROLA");
        Optional<AudioKind> kind =
                AudioKind.of(source, sectors ? AudioKind.Declared.SECTORS : AudioKind.Declared.SAMPLES);
        kind = kind.isPresent() ? kind : AudioKind.named(type);
        if (kind.isPresent()) {
            if (sectors) {
                String what = Quoted.of(source.name()) + " is " + kind.get().description();
                notices.warning("file-type", 0, line.name().line(), what + ", and is read as one, not as " + type);
            }
            return OpenFile.ofSamples(source.path(), samples(line, source, kind.get()));
        }
        if (type.equals("WAVE") || type.equals("AIFF") || type.equals("FLAC")) {
            requireSectors(line, source);
        }
        ByteOrder order = type.equals("MOTOROLA") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return OpenFile.ofSectors(source, order);
    }

    private AudioSamples samples(CueSheet.FileLine line, FileBytes source, AudioKind kind) throws IOException {
        AudioSamples known = samples.get(source);
        if (known != null) {
            return known;
        }
        try {
            AudioSamples opened =
                    AudioSamples.open(source, kind, notices.options().sampling());
            samples.put(source, opened);
            if (opened.note().isPresent()) {
                String what = Quoted.of(source.name()) + " " + opened.note().get();
                notices.note("decoded", line.name().line(), what);
            }
            return opened;
        } catch (DiscFormatException e) {
            throw new DiscFormatException(place(line), Quoted.of(source.name()) + " " + e.problem(), e.remedy());
        } catch (UnsupportedImageException e) {
            throw new UnsupportedImageException(place(line), Quoted.of(source.name()) + " " + e.problem(), e.remedy());
        }
    }

    /** Sectors under a word for samples: right only where they are whole. */
    private void requireSectors(CueSheet.FileLine line, FileBytes source) throws IOException {
        String what = Quoted.of(source.name()) + " has no header of a " + line.type() + " file";
        if (source.length() % SECTOR_BYTES != 0) {
            throw new DiscFormatException(place(line), what, "let the sheet say BINARY if it holds bare sectors");
        }
        notices.warning("file-type", 0, line.name().line(), what + ", and is read as BINARY");
    }

    private FileBytes source(CueSheet.FileName name) throws IOException {
        Path path = locator.locate(name);
        try {
            Path key = path.toRealPath();
            FileBytes known = sources.get(key);
            if (known != null) {
                return known;
            }
            FileBytes source = Containers.open(path);
            sources.put(key, source);
            paths.add(path);
            sayContainers(name, source);
            return source;
        } catch (SpindleException e) {
            throw unreadable(name, e.problem(), e.remedy());
        } catch (IOException e) {
            throw unreadable(name, "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    private void sayContainers(CueSheet.FileName name, FileBytes source) {
        if (!source.containers().isEmpty()) {
            String through = String.join(" and ", source.containers());
            String file = Quoted.of(Listing.name(source.path()));
            notices.note("container", name.line(), file + " is opened through " + through);
        }
    }

    private UnreadableInputException unreadable(CueSheet.FileName name, String problem, String remedy) {
        return new UnreadableInputException(notices.place(name.line()), Quoted.of(name.name()) + " " + problem, remedy);
    }

    private String place(CueSheet.FileLine line) {
        return notices.place(line.name().line());
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
