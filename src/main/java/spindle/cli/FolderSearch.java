// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import spindle.Formats;
import spindle.format.ReadOptions;
import spindle.io.UnreadableInputException;
import spindle.open.FoundImage;
import spindle.open.ImageSearch;
import spindle.report.CommandWords;

/** Folders in place of images or sheets, for verbs that make one report on all of them. */
final class FolderSearch implements OptionGroup {
    private static final Set<String> SHEETS = Set.of("cue", "toc", "ccd", "gdi");

    @Parameter(
            names = {"-r", "--recursive"},
            description = "take what is in folders and in the folders in them too")
    boolean recursive;

    @Override
    public String title() {
        return "Folders";
    }

    /**
     * What was named, with what is in the folders among it.
     *
     * @param files images or sheets, in the order of names
     * @param unread why some files or folders could not be looked into
     */
    record Found(List<Path> files, List<UnreadableInputException> unread) {
        /** {@return the worst status so far; what could not be read is said} */
        int tell(Console console) {
            unread.forEach(problem -> console.err().println(Console.printable(CommandWords.of(problem))));
            return unread.isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE;
        }
    }

    /** {@return the images that are named, and those in folders: of the files of a disc its sheet alone} */
    Found images(List<Path> named, InputOptions input, Console console) throws IOException {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Path path : named) {
            if (recursive && Files.isDirectory(path)) {
                new ImageSearch(
                                Formats.BUILT_IN,
                                input.opening(ReadOptions.Completeness.SALVAGE),
                                ImageSearch.Archives.LEFT_ALONE,
                                Set.of())
                        .run(path, new Collecting(found, console));
            } else {
                found.files().add(path);
            }
        }
        requireSome(found, "disc image");
        return found;
    }

    /** {@return the sheets that are named, and those in folders, by their names} */
    Found sheets(List<Path> named) throws IOException {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Path path : named) {
            if (recursive && Files.isDirectory(path)) {
                int before = found.files().size();
                Files.walkFileTree(
                        path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Sheets(found));
                found.files().subList(before, found.files().size()).sort(null);
            } else {
                found.files().add(path);
            }
        }
        requireSome(found, "sheet");
        return found;
    }

    private static void requireSome(Found found, String what) throws UnreadableInputException {
        if (found.files().isEmpty() && found.unread().isEmpty()) {
            throw new UnreadableInputException("", "there is no " + what + " in what was named", "name other folders");
        }
    }

    private record Collecting(Found found, Console console) implements ImageSearch.Visitor {
        @Override
        public void image(FoundImage image) {
            found.files().add(image.path());
        }

        @Override
        public void unreadable(UnreadableInputException problem) {
            found.unread().add(problem);
        }

        @Override
        public void repeated(Path sheet, Path other) {
            console.say("note: " + sheet + " is left out: its files are those of " + other);
        }
    }

    /** Collects sheets. A loop of links ends where it began. */
    private static final class Sheets extends SimpleFileVisitor<Path> {
        private final Found found;

        Sheets(Found found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && SHEETS.contains(Targets.extension(file.toString()))) {
                found.files().add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) {
                found.unread()
                        .add(new UnreadableInputException(
                                file.toString(),
                                "cannot be read: " + e.getClass().getSimpleName(),
                                "check its permissions"));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
