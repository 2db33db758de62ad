// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a file may be written to a place.
 *
 * @param sources files that must not be written to, through whatever name or link
 */
record OutputCheck(OutputSet.Overwrite overwrite, List<Path> sources) {
    OutputCheck {
        sources = List.copyOf(sources);
    }

    /** Throws as {@link OutputSet#check}. */
    void require(Path target) throws IOException {
        for (Path source : sources) {
            if (isSameFile(source, target)) {
                throw new OutputException(
                        target.toString(),
                        "is the source itself, and a source is never written to",
                        Remedy.of(Remedy.Action.OTHER_FOLDER));
            }
        }
        if (Files.isDirectory(target)) {
            throw new OutputException(
                    target.toString(),
                    "is a directory",
                    Remedy.advice("name a file").or(Remedy.Action.NAME_FOLDER));
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            requireReplaceable(target);
        }
        Path folder = OutputFolders.nearest(target);
        if (!Files.isDirectory(folder)) {
            throw new OutputException(folder.toString(), "is a file, not a directory", "name another output");
        }
    }

    /** {@return those of some files that are there and no source} */
    List<Path> removable(List<Path> files) throws IOException {
        List<Path> removable = new ArrayList<>();
        for (Path file : files) {
            boolean isRemovable = Files.isRegularFile(file);
            for (Path source : sources) {
                isRemovable = isRemovable && !isSameFile(source, file);
            }
            if (isRemovable) {
                removable.add(file);
            }
        }
        return List.copyOf(removable);
    }

    /** {@return whether a file lies beside a source, and has its name with another extension} */
    boolean isNamedLikeSource(Path file) throws IOException {
        for (Path source : sources) {
            if (stem(source).equals(stem(file)) && Files.isSameFile(folder(source), folder(file))) {
                return true;
            }
        }
        return false;
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void requireReplaceable(Path target) throws OutputException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new OutputException(
                    target.toString(), "is a device or pipe", "name a file, or - for standard output");
        }
        if (overwrite == OutputSet.Overwrite.REFUSE) {
            throw new OutputException(target.toString(), "exists already", Remedy.of(Remedy.Action.REPLACE));
        }
    }

    private static boolean isSameFile(Path source, Path target) throws IOException {
        try {
            return Files.exists(target) && Files.isSameFile(source, target);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Throws as {@link OutputSet#requireRoom}. */
    static void requireRoom(Path target, long bytes) throws IOException {
        Path folder = OutputFolders.nearest(target);
        requireRoom(folder, Files.getFileStore(folder).getUsableSpace(), bytes);
    }

    /** @param free how many bytes a folder has free; 0 where its file system does not tell */
    static void requireRoom(Path folder, long free, long bytes) throws OutputException {
        if (free > 0 && free <= bytes) {
            throw new OutputException(
                    folder.toString(),
                    "has " + free + " bytes free, and more than " + bytes + " are needed",
                    Remedy.advice("make room").or(Remedy.Action.OTHER_FOLDER));
        }
    }
}
