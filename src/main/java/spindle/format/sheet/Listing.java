// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What directories hold, by name; each is read once, and only when a name is not there as written. */
public final class Listing {
    private final Map<Path, Map<String, Path>> directories = new HashMap<>();

    /** How much alike two names have to be. */
    public enum Likeness {
        /** But for the case. */
        CASE {
            @Override
            boolean isSame(String a, String b) {
                return a.equalsIgnoreCase(b);
            }
        },
        /** But for the case and for how accents are composed. */
        UNICODE {
            @Override
            boolean isSame(String a, String b) {
                return Normalizer.normalize(a, Normalizer.Form.NFC)
                        .equalsIgnoreCase(Normalizer.normalize(b, Normalizer.Form.NFC));
            }
        };

        abstract boolean isSame(String a, String b);
    }

    /** {@return the entries of a directory by name, in order of their names; none where it cannot be read} */
    public Map<String, Path> of(Path directory) throws IOException {
        Map<String, Path> known = directories.get(directory);
        if (known != null) {
            return known;
        }
        Map<String, Path> entries = new TreeMap<>();
        if (Files.isDirectory(directory) && Files.isReadable(directory)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
                for (Path entry : stream) {
                    entries.put(name(entry), entry);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        directories.put(directory, entries);
        return entries;
    }

    /** {@return the entry of a directory with this name; the same name first} */
    public Optional<Path> find(Path directory, String name, Likeness likeness) throws IOException {
        Map<String, Path> entries = of(directory);
        Path same = entries.get(name);
        if (same != null) {
            return Optional.of(same);
        }
        for (Map.Entry<String, Path> entry : entries.entrySet()) {
            if (likeness.isSame(entry.getKey(), name)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** {@return what is found going down from a directory, one name after the other} */
    public Optional<Path> descend(Path directory, List<String> names, Likeness likeness) throws IOException {
        Optional<Path> at = Optional.of(directory);
        for (String name : names) {
            at = at.isEmpty() ? at : find(at.get(), name, likeness);
        }
        return names.isEmpty() ? Optional.empty() : at;
    }

    /**
     * {@return the name of a file; where the JVM's locale cannot spell it, its bytes are taken as UTF-8}
     */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String raw = file.toUri().getRawPath();
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        String last = trimmed.substring(trimmed.lastIndexOf('/') + 1).replace("+", "%2B");
        return URLDecoder.decode(last, StandardCharsets.UTF_8);
    }
}
