// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spindle.format.DiscFormat;
import spindle.io.UnreadableInputException;

/**
 * Finds the images in a folder and in the folders in it: files by their content, and of the files of a disc its sheet alone.
 * A folder is entered once, whatever links lead to it. Of a file, a few kilobytes are read; memory is bounded by the largest
 * folder.
 *
 * <pre>{@code
 * new ImageSearch(Formats.BUILT_IN, OpenOptions.DEFAULT, Archives.LEFT_ALONE, Set.of()).run(folder, visitor);
 * }</pre>
 */
public final class ImageSearch {
    /** Whether archives (ZIP, gzip, xz, zstd) are looked into. */
    public enum Archives {
        LEFT_ALONE,
        LOOKED_INTO
    }

    /** Takes what is found, in the order of names. */
    public interface Visitor {
        /** Takes an image. */
        void image(FoundImage image) throws IOException;

        /** Takes a file or a folder that cannot be read. */
        void unreadable(UnreadableInputException problem) throws IOException;

        /** Takes a sheet that describes no more than another does. */
        void repeated(Path sheet, Path other) throws IOException;
    }

    private final Recognition recognition;
    private final OpenOptions options;
    private final List<DiscFormat> formats;
    private final Set<Object> entered = new HashSet<>();
    /** Files of sheets in folders above. */
    private final Set<Path> claimed = new HashSet<>();

    private final Set<Path> leftOut;

    /**
     * @param formats in the order in which they are asked whether a file is theirs
     * @param options how sheets are opened
     * @param leftOut folders that are not entered, by their real paths
     */
    public ImageSearch(List<DiscFormat> formats, OpenOptions options, Archives archives, Set<Path> leftOut) {
        this.recognition = new Recognition(formats, archives, options.read().space());
        this.options = options;
        this.formats = List.copyOf(formats);
        this.leftOut = Set.copyOf(leftOut);
    }

    /** A folder to look through. */
    private record Folder(Path path, Path relative) {}

    /**
     * Searches a folder.
     *
     * @throws IOException where the visitor throws
     */
    public void run(Path root, Visitor visitor) throws IOException {
        Deque<Folder> ahead = new ArrayDeque<>();
        ahead.push(new Folder(root, Path.of("")));
        while (!ahead.isEmpty()) {
            Folder folder = ahead.pop();
            if (isNew(folder.path(), visitor)) {
                List<Folder> inside = search(folder, visitor);
                for (int i = inside.size() - 1; i >= 0; i--) {
                    ahead.push(inside.get(i));
                }
            }
        }
    }

    private boolean isNew(Path folder, Visitor visitor) throws IOException {
        try {
            Path real = folder.toRealPath();
            Object key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
            return !leftOut.contains(real) && entered.add(key == null ? real : key);
        } catch (IOException e) {
            visitor.unreadable(unreadable(folder, e));
            return false;
        }
    }

    /** {@return the folders in a folder} */
    private List<Folder> search(Folder folder, Visitor visitor) throws IOException {
        List<Folder> folders = new ArrayList<>();
        DiscSets sets = new DiscSets(formats, options, folder.relative(), claimed);
        for (Path entry : entries(folder.path(), visitor)) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    folders.add(new Folder(entry, folder.relative().resolve(String.valueOf(entry.getFileName()))));
                } else if (attributes.isRegularFile() && attributes.size() > 0) {
                    recognition.of(entry).ifPresent(format -> sets.add(entry, format));
                }
            } catch (IOException e) {
                visitor.unreadable(unreadable(entry, e));
            }
        }
        sets.visit(visitor);
        return folders;
    }

    private static List<Path> entries(Path folder, Visitor visitor) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            visitor.unreadable(unreadable(folder, new IOException(e.getMessage(), e)));
        } catch (IOException e) {
            visitor.unreadable(unreadable(folder, e));
        }
        entries.sort(null);
        return entries;
    }

    private static UnreadableInputException unreadable(Path path, IOException reason) {
        if (reason instanceof UnreadableInputException known) {
            return known;
        }
        String said = reason.getMessage() == null ? "" : reason.getMessage();
        String why = said.equals(path.toString()) ? reason.getClass().getSimpleName() : said;
        return new UnreadableInputException(path.toString(), "cannot be read: " + why, "check its permissions");
    }
}
