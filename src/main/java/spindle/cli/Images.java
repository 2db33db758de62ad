// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.ImageViews;
import spindle.Spindle;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.Remedy;
import spindle.io.UnreadableInputException;

/** The images that a command line names. */
final class Images {
    /** A quarter of a million names. */
    private static final int MOST_LIST_BYTES = 1 << 24;

    private Images() {}

    /** Does something with one image, and returns the exit status. */
    @FunctionalInterface
    interface Action {
        int on(Path image) throws IOException;
    }

    /** {@return the images named, on the command line and in the list} */
    static List<Path> of(ReadingOptions options) throws IOException {
        List<Path> images = new ArrayList<>(options.found.stream().toList());
        for (String image : options.imageWords()) {
            images.add(Path.of(image));
        }
        if (options.input.list != null) {
            addListed(options.input.list, images);
        }
        if (images.isEmpty()) {
            throw new UsageException("no image was named", "name one; --help says how");
        }
        if (images.contains(Path.of(""))) {
            throw new UsageException("the name of an image is empty", "name a file");
        }
        return images;
    }

    /** {@return the images named; of files that belong to one disc, its sheet alone} */
    static List<Path> of(ReadingOptions options, Console console) throws IOException {
        List<Path> images = of(options);
        return images.size() == 1 || options.input.noSheet ? images : withoutParts(images, options, console);
    }

    /** The files of a set that is named as {@code *.bin} are one disc. */
    private static List<Path> withoutParts(List<Path> images, ReadingOptions options, Console console)
            throws IOException {
        Map<Path, Integer> discs = new LinkedHashMap<>();
        Map<Path, Path> discsOfParts = new HashMap<>();
        for (Path image : images) {
            Optional<Path> taken =
                    Files.exists(image) ? Optional.ofNullable(discsOfParts.get(image.toRealPath())) : Optional.empty();
            if (taken.isPresent()) {
                discs.merge(taken.get(), 1, Integer::sum);
                continue;
            }
            List<Path> files = SheetParts.of(image, options);
            Path disc = files.isEmpty() || Files.isSameFile(files.get(0), image) ? image : files.get(0);
            for (Path file : files) {
                discsOfParts.put(file.toRealPath(), disc);
            }
            discs.put(disc, 1);
        }
        discs.forEach((disc, names) -> {
            if (names > 1) {
                console.say("note: " + names + " of the files named are one disc, " + disc);
            }
        });
        return List.copyOf(discs.keySet());
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
            return lines(list, System.in);
        }
        try (InputStream in = Files.newInputStream(Path.of(list))) {
            return lines(list, in);
        } catch (UnreadableInputException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(list, "there is no such file", "check the name");
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException(list, "is no list of names in UTF-8", "write it so");
        } catch (IOException e) {
            throw new UnreadableInputException(list, "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    private static List<String> lines(String list, InputStream in) throws IOException {
        byte[] text = in.readNBytes(MOST_LIST_BYTES);
        if (text.length == MOST_LIST_BYTES) {
            throw new UnreadableInputException(list, "is too long for a list of names", "check the name");
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(text))
                .toString()
                .lines()
                .toList();
    }

    /** Does something with each image; one that fails does not keep the others back. Returns the worst status. */
    static int each(List<Path> images, Console console, Action action) throws IOException {
        if (images.size() == 1) {
            console.lookAt(images.get(0));
            return action.on(images.get(0));
        }
        int worst = ExitStatus.DONE;
        String separator = "[";
        for (Path image : images) {
            if (console.isArray()) {
                console.out().println(separator);
                separator = ",";
            }
            int status = one(image, console, action);
            if (status == ExitStatus.INTERRUPTED) {
                return status;
            }
            worst = Math.max(worst, status);
        }
        if (console.isArray()) {
            console.out().println("]");
        }
        return worst;
    }

    private static int one(Path image, Console console, Action action) {
        console.lookAt(image);
        try {
            return action.on(image);
        } catch (InvalidPathException | IOException e) {
            return console.fail(image, e);
        }
    }

    /** Opens an image, with findings where its audio or a volume in it does not look as the image says. */
    static DiscImage checked(Path path, ReadingOptions options, ReadOptions.Completeness completeness)
            throws IOException {
        DiscImage image = Spindle.open(path, options.input.opening(completeness));
        return closedOnFailure(
                image,
                opened -> strict(
                        opened,
                        ImageViews.withDataInAudioCheck(
                                ImageViews.withByteOrderCheck(withVolumeCheck(opened, options.input))),
                        options.input));
    }

    /** {@return an image with a warning where its audio sounds as if in the other byte order} */
    static DiscImage withByteOrderCheck(DiscImage image) throws IOException {
        return closedOnFailure(image, ImageViews::withByteOrderCheck);
    }

    /** {@return an image without the data sectors in its audio tracks, with a warning for them} */
    static DiscImage withoutDataInAudio(DiscImage image, InputOptions input) throws IOException {
        return closedOnFailure(image, opened -> strict(opened, ImageViews.withoutDataInAudio(opened), input));
    }

    /** {@return an image that has a data track: where it has none, the data sectors in its audio tracks, if there are any} */
    static DiscImage withDataTrack(DiscImage image) throws IOException {
        boolean has =
                image.disc().tracks().stream().anyMatch(track -> track.mode().isData());
        return has
                ? image
                : closedOnFailure(
                        image, opened -> ImageViews.dataInAudio(opened).orElse(opened));
    }

    /** {@return an image with findings for each track whose volume is not all in it} */
    static DiscImage withVolumeCheck(DiscImage image, InputOptions input) throws IOException {
        return closedOnFailure(image, opened -> strict(opened, ImageViews.withVolumeCheck(opened), input));
    }

    /** {@return the image as it was checked; a warning of the checks is an error where reading is strict} */
    private static DiscImage strict(DiscImage opened, DiscImage checked, InputOptions input)
            throws DiscFormatException {
        if (input.strict) {
            requireNoWarning(checked.findings()
                    .subList(opened.findings().size(), checked.findings().size()));
        }
        return checked;
    }

    private static void requireNoWarning(List<Finding> findings) throws DiscFormatException {
        for (Finding finding : findings) {
            if (finding.severity() == Finding.Severity.WARNING) {
                throw new DiscFormatException("", finding.message(), Remedy.of(Remedy.Action.READ_LENIENTLY));
            }
        }
    }

    /** Looks at an image that was just opened. */
    private interface Check {
        DiscImage on(DiscImage image) throws IOException;
    }

    private static DiscImage closedOnFailure(DiscImage image, Check check) throws IOException {
        try {
            return check.on(image);
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }
}
