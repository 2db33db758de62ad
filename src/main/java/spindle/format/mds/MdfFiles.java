// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.format.sheet.ImageNotices;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;

/**
 * Finds and opens the files that a descriptor names. They lie beside it: of a name only the last part counts, and an
 * asterisk stands for the descriptor's own name.
 */
final class MdfFiles implements Closeable {
    private final Path descriptor;
    private final ImageNotices notices;
    private final Map<List<String>, PartedSource> opened = new LinkedHashMap<>();

    MdfFiles(Path descriptor, ImageNotices notices) {
        this.descriptor = descriptor;
        this.notices = notices;
    }

    /**
     * {@return the bytes of files of these names, one after the other}
     *
     * @param names none for the file of the descriptor's name
     * @param needed how many bytes the descriptor wants of them; where one file has fewer, parts that it does not name are
     *     looked for
     */
    PartedSource open(List<String> names, long needed) throws IOException {
        PartedSource known = opened.get(names);
        if (known != null) {
            return known;
        }
        List<FileSource> parts = new ArrayList<>();
        try {
            for (String name : names.isEmpty() ? List.of("*.mdf") : names) {
                parts.add(FileSource.open(locate(name)));
            }
            if (parts.size() == 1 && parts.get(0).length() < needed) {
                addContinuations(parts);
            }
        } catch (IOException | RuntimeException e) {
            for (FileSource part : parts) {
                part.close();
            }
            throw e;
        }
        PartedSource source = new PartedSource(parts);
        opened.put(names, source);
        return source;
    }

    private Path locate(String written) throws IOException {
        String last = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        String wanted = last.startsWith("*.") ? base() + last.substring(1) : last;
        Optional<Path> found = find(wanted);
        if (found.isEmpty()) {
            found = find(base() + ".mdf");
            if (found.isPresent()) {
                notices.warn(
                        "file-name", 0, "names \"" + last + "\", which is not there; " + found.get() + " is taken");
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableInputException(
                    descriptor.resolveSibling(base() + ".mdf").toString(),
                    "there is no such file, and it holds the sectors that " + descriptor.getFileName() + " describes",
                    "put it beside the descriptor, under the descriptor's name");
        }
        return found.get();
    }

    private String base() {
        String name = String.valueOf(descriptor.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** {@return the file of a name beside the descriptor, in whatever case} */
    private Optional<Path> find(String name) throws IOException {
        Path folder = descriptor.toAbsolutePath().getParent();
        if (folder == null || name.isEmpty() || name.equals(".") || name.equals("..")) {
            return Optional.empty();
        }
        try {
            Path exact = descriptor.resolveSibling(name);
            if (Files.exists(exact)) {
                return Optional.of(exact);
            }
        } catch (InvalidPathException e) {
            return Optional.empty(); // a name that this file system cannot have
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String found = String.valueOf(entry.getFileName());
                if (found.equalsIgnoreCase(name)) {
                    return Optional.of(descriptor.resolveSibling(found));
                }
            }
        }
        return Optional.empty();
    }

    /** Parts that the descriptor does not name: md1, md2 and on, or i00, i01 and on, or mdf.001 and on. */
    private void addContinuations(List<FileSource> parts) throws IOException {
        for (String pattern : List.of(".md%d 1", ".i%02d 0", ".mdf.%03d 1")) {
            int blank = pattern.indexOf(' ');
            int number = pattern.charAt(blank + 1) - '0';
            Optional<Path> part = find(base() + String.format(Locale.ROOT, pattern.substring(0, blank), number));
            while (part.isPresent() && parts.size() < 100) {
                parts.add(FileSource.open(part.get()));
                number++;
                part = find(base() + String.format(Locale.ROOT, pattern.substring(0, blank), number));
            }
            if (parts.size() > 1) {
                return;
            }
        }
    }

    /** {@return the files that were opened} */
    List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (PartedSource source : opened.values()) {
            paths.addAll(source.paths());
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        for (PartedSource source : opened.values()) {
            source.close();
        }
    }
}
