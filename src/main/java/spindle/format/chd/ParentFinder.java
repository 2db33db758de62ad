// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.Remedy;
import spindle.io.UnreadableInputException;

/** Finds the parents that CHDs are the difference to by their SHA-1: where the user says, or beside the child. */
final class ParentFinder {
    /** Parents of parents; chdman makes one after the other. */
    private static final int MOST_GENERATIONS = 16;

    /** Hunks of all generations: their maps take 128 MB. A disc of 26 GB has 6.5 million in hunks of 4096 bytes. */
    private static final long MOST_HUNKS = 8_000_000;

    /** A hunk of each generation, which reading one takes at once. */
    private static final long MOST_HUNK_BYTES = 16L << 20;

    /** Files of a folder that are looked at. */
    private static final int MOST_FILES = 10_000;

    private final Optional<Path> named;
    private final Set<Path> folders = new LinkedHashSet<>();
    private final List<Sha1> seen = new ArrayList<>();
    private int generations;
    private long hunks;
    private long hunkBytes;

    /**
     * Begins at a child.
     *
     * @param child whose parent is wanted
     * @param named where the user says that it is: a file or a folder
     */
    ParentFinder(Path child, Optional<Path> named) {
        this.named = named;
        named.ifPresent(place -> folders.add(Files.isDirectory(place) ? place : folder(place)));
        folders.add(folder(child));
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    /**
     * {@return the parent of a file, open, where it has one}
     *
     * @throws UnreadableInputException where it is nowhere
     * @throws DiscFormatException where the parents are a ring, or too many
     */
    Optional<ParentFile> open(String name, ChdHeader child) throws IOException {
        if (child.parent().isEmpty()) {
            return Optional.empty();
        }
        if (generations == 0) {
            count(name, child);
        }
        Sha1 wanted = child.parent().get();
        child.sha1().ifPresent(seen::add);
        if (seen.contains(wanted)) {
            throw new DiscFormatException(name, "its parents are a ring", "");
        }
        Optional<Path> path = find(wanted);
        return Optional.of(openNext(path.isPresent() ? path.get() : missing(name, wanted)));
    }

    private void count(String name, ChdHeader header) throws DiscFormatException {
        generations++;
        hunks += header.hunkCount();
        hunkBytes += header.hunkBytes();
        if (generations > MOST_GENERATIONS || hunks > MOST_HUNKS || hunkBytes > MOST_HUNK_BYTES) {
            throw new DiscFormatException(
                    name, "its parents are too many, or too large: " + generations + " with " + hunks + " hunks", "");
        }
    }

    /** {@return a file that shall be a parent, with all its own} */
    static ParentFile open(Path file) throws IOException {
        return new ParentFinder(file, Optional.empty()).openNext(file);
    }

    private Path missing(String name, Sha1 wanted) throws IOException {
        String problem = "holds only what differs from its parent, the CHD with the SHA-1 " + wanted.hex();
        if (named.isPresent() && Files.isRegularFile(named.get())) {
            String other =
                    sha1(named.get()).map(sha1 -> "the SHA-1 " + sha1.hex()).orElse("none");
            throw new UnreadableInputException(
                    name, problem + "; " + named.get() + " has " + other, Remedy.advice("find the right one"));
        }
        throw new UnreadableInputException(
                name,
                problem + ", and that is not " + (named.isPresent() ? "in " + named.get() : "beside it"),
                Remedy.advice("put it into the same folder").or(Remedy.Action.NAME_PARENT));
    }

    private ParentFile openNext(Path path) throws IOException {
        FileSource file = FileSource.open(path);
        try {
            ChdParser parser = new ChdParser(file, path.toString());
            count(path.toString(), parser.header());
            ChdDescriptor descriptor = parser.parse();
            folders.add(folder(path));
            return new ParentFile(path, new HunkSource(file, descriptor, open(path.toString(), descriptor.header())));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Optional<Path> find(Sha1 wanted) throws IOException {
        if (named.isPresent() && isWanted(named.get(), wanted)) {
            return named;
        }
        for (Path folder : folders) {
            Optional<Path> found = find(folder, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> find(Path folder, Sha1 wanted) throws IOException {
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
        return Files.isRegularFile(path) && sha1(path).equals(Optional.of(wanted));
    }

    /** {@return the SHA-1 that a file is known by; none where it is no CHD that can be read} */
    private static Optional<Sha1> sha1(Path path) {
        try (FileSource file = FileSource.open(path)) {
            return new ChdParser(file, path.toString()).header().sha1();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
