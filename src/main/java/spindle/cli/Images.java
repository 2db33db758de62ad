// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.Spindle;
import spindle.audio.Sampling;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.io.UnreadableInputException;
import spindle.open.OpenOptions;

/** The images that a command line names. */
final class Images {
    private Images() {}

    /** Does something with one image; returns the exit status. Verbs are it themselves: a lambda costs a short run a tenth. */
    interface Action {
        int on(Path image, Console console) throws IOException;
    }

    /** {@return the images named, on the command line and in the list} */
    static List<Path> of(Options options) throws IOException {
        List<Path> images = new ArrayList<>();
        for (String image : options.images) {
            images.add(Path.of(image));
        }
        if (options.list != null) {
            addListed(options.list, images);
        }
        if (images.isEmpty()) {
            throw new UsageException("no image was named", "--help says how");
        }
        return images;
    }

    private static void addListed(String list, List<Path> images) throws IOException {
        for (String line : lines(list)) {
            if (!line.isBlank()) {
                images.add(Path.of(line));
            }
        }
    }

    /** {@return the lines of a list; of standard input where it is {@code -}} */
    private static List<String> lines(String list) throws IOException {
        if (list.equals("-")) {
            byte[] text = System.in.readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        }
        try {
            return Files.readAllLines(Path.of(list), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(list, "there is no such file", "check the name");
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException(list, "is no list of names in UTF-8", "write it so");
        } catch (IOException e) {
            throw new UnreadableInputException(list, "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    /** Does something with each image; one that fails does not keep the others back. Returns the worst status. */
    static int each(List<Path> images, Console console, Action action) throws IOException {
        if (images.size() == 1) {
            return action.on(images.get(0), console);
        }
        int worst = ExitStatus.DONE;
        String separator = "[";
        for (Path image : images) {
            if (console.isJson()) {
                console.out().println(separator);
                separator = ",";
            }
            int status = one(image, console, action);
            if (status == ExitStatus.INTERRUPTED) {
                return status;
            }
            worst = Math.max(worst, status);
        }
        if (console.isJson()) {
            console.out().println("]");
        }
        return worst;
    }

    private static int one(Path image, Console console, Action action) {
        try {
            return action.on(image, console);
        } catch (InvalidPathException | IOException e) {
            return console.fail(e);
        }
    }

    /** Opens an image, with warnings where its audio or a volume in it does not look as the image says. */
    static DiscImage checked(Path path, Options options, ReadOptions.Completeness completeness) throws IOException {
        DiscImage image = Spindle.open(path, opening(options, completeness));
        try {
            return Spindle.withByteOrderCheck(Spindle.withVolumeCheck(image));
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /** {@return how images are opened} */
    static OpenOptions opening(Options options, ReadOptions.Completeness completeness) throws UsageException {
        return new OpenOptions(
                new ReadOptions(
                        options.strict ? ReadOptions.Leniency.STRICT : ReadOptions.Leniency.LENIENT,
                        options.allowOutside ? ReadOptions.Reach.ANYWHERE : ReadOptions.Reach.SHEET_DIRECTORY,
                        completeness,
                        charset(options),
                        sampling(options)),
                options.noSheet ? OpenOptions.Sheet.IGNORED : OpenOptions.Sheet.BESIDE);
    }

    /** {@return what becomes of audio files whose samples are not those of a disc} */
    static Sampling sampling(Options options) {
        return options.resample ? Sampling.RESAMPLED : Sampling.AS_STORED;
    }

    private static Optional<Charset> charset(Options options) throws UsageException {
        if (options.encoding == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(options.encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    "there is no encoding " + options.encoding, "try UTF-8, Shift_JIS or windows-1252");
        }
    }
}
