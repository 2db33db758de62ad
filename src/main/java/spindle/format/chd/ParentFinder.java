// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;

/** Finds the parents that CHDs are the difference to: the file of the same folder that has the SHA-1. */
final class ParentFinder {
    /** Parents of parents; chdman makes one after the other. */
    private static final int MOST_GENERATIONS = 16;
    /** Files of a folder that are looked at. */
    private static final int MOST_FILES = 10_000;

    private final Path folder;
    private final List<Sha1> seen = new ArrayList<>();

    /** @param file whose parent is wanted */
    ParentFinder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        folder = parent == null ? file : parent;
    }

    /** {@return the parent of a file, open, where it has one} */
    Optional<HunkSource> open(String name, ChdHeader child) throws IOException {
        if (child.parent().isEmpty()) {
            return Optional.empty();
        }
        Sha1 wanted = child.parent().get();
        if (child.sha1().isPresent()) {
            seen.add(child.sha1().get());
        }
        if (seen.contains(wanted) || seen.size() > MOST_GENERATIONS) {
            throw new DiscFormatException(name, "its parents are a ring, or too many", "");
        }
        Path path = find(wanted)
                .orElseThrow(() -> new UnreadableInputException(
                        name,
                        "holds only what differs from its parent, which is not beside it: the CHD with the SHA-1 "
                                + wanted.hex(),
                        "put it into the same folder"));
        return Optional.of(open(path));
    }

    private HunkSource open(Path path) throws IOException {
        FileSource file = FileSource.open(path);
        try {
            ChdDescriptor descriptor = new ChdParser(file, path.toString()).parse();
            return new HunkSource(file, descriptor, open(path.toString(), descriptor.header()));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Optional<Path> find(Sha1 wanted) throws IOException {
        int files = 0;
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder, "*.{chd,CHD}")) {
            for (Path path : beside) {
                if (++files > MOST_FILES) {
                    break;
                }
                if (isWanted(path, wanted)) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWanted(Path path, Sha1 wanted) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (FileSource file = FileSource.open(path)) {
            ChdHeader header = new ChdParser(file, path.toString()).header();
            return header.sha1().equals(Optional.of(wanted));
        } catch (IOException e) {
            return false;
        }
    }
}
