// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.container.Containers;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Notices;
import spindle.image.OpenFiles;
import spindle.io.FileBytes;
import spindle.io.UnreadableInputException;

/**
 * Finds and opens the files that a descriptor names. They lie beside it: of a name only the last part counts, and an
 * asterisk stands for the descriptor's own name.
 */
final class MdfFiles implements OpenFiles {
    private final Path descriptor;
    private final Notices notices;
    private final FileFinder finder;
    private final Map<List<String>, PartedSource> opened = new LinkedHashMap<>();

    MdfFiles(Path descriptor, Notices notices) {
        this.descriptor = descriptor;
        this.notices = notices;
        finder = new FileFinder(descriptor, notices.options().reach());
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
        List<FileBytes> parts = new ArrayList<>();
        try {
            for (String name : names.isEmpty() ? List.of("*.mdf") : names) {
                parts.add(opened(locate(name)));
            }
            if (parts.size() == 1 && parts.get(0).length() < needed) {
                addContinuations(parts);
            }
        } catch (IOException | RuntimeException e) {
            for (FileBytes part : parts) {
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
                notices.warning(
                        "file-name", 0, 0, "names \"" + last + "\", which is not there; " + found.get() + " is taken");
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

    private Optional<Path> find(String name) throws IOException {
        return finder.beside(name);
    }

    private FileBytes opened(Path path) throws IOException {
        FileBytes source = Containers.open(path);
        if (!source.containers().isEmpty()) {
            notices.note("container", 0, path + " is opened through " + String.join(" and ", source.containers()));
        }
        return source;
    }

    /** Parts that the descriptor does not name: md1, md2 and on, or i00, i01 and on, or mdf.001 and on. */
    private void addContinuations(List<FileBytes> parts) throws IOException {
        for (String pattern : List.of(".md%d 1", ".i%02d 0", ".mdf.%03d 1")) {
            int blank = pattern.indexOf(' ');
            int number = pattern.charAt(blank + 1) - '0';
            Optional<Path> part = find(base() + String.format(Locale.ROOT, pattern.substring(0, blank), number));
            while (part.isPresent() && parts.size() < 100) {
                parts.add(opened(part.get()));
                number++;
                part = find(base() + String.format(Locale.ROOT, pattern.substring(0, blank), number));
            }
            if (parts.size() > 1) {
                return;
            }
        }
    }

    /** {@return the descriptor, and the files that were opened} */
    @Override
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        paths.add(descriptor);
        for (PartedSource source : opened.values()) {
            paths.addAll(source.paths());
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        OpenFiles.closeAll(opened.values());
    }
}
