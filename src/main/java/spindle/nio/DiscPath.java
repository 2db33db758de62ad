// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A path of a disc: names joined by {@code /}, from the root where it begins with one. */
final class DiscPath implements Path {
    private final DiscFileSystem fileSystem;
    private final boolean absolute;
    private final List<String> names;

    DiscPath(DiscFileSystem fileSystem, boolean absolute, List<String> names) {
        this.fileSystem = fileSystem;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    /** {@return the path of a text} */
    static DiscPath of(DiscFileSystem fileSystem, String text) {
        List<String> names = Arrays.stream(text.split("/", -1))
                .filter(each -> !each.isEmpty())
                .toList();
        return new DiscPath(fileSystem, text.startsWith("/"), names);
    }

    /** {@return its names} */
    List<String> names() {
        return names;
    }

    private DiscPath with(boolean isAbsolute, List<String> replacing) {
        return new DiscPath(fileSystem, isAbsolute, replacing);
    }

    private static DiscPath disc(Path path) {
        if (path instanceof DiscPath disc) {
            return disc;
        }
        throw new ProviderMismatchException();
    }

    @Override
    public FileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable Path getRoot() {
        return absolute ? with(true, List.of()) : null;
    }

    @Override
    public @Nullable Path getFileName() {
        return names.isEmpty() ? null : with(false, names.subList(names.size() - 1, names.size()));
    }

    @Override
    public @Nullable Path getParent() {
        boolean none = names.isEmpty() || (names.size() == 1 && !absolute);
        return none ? null : with(absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        if (beginIndex < 0 || endIndex > names.size() || beginIndex >= endIndex) {
            throw new IllegalArgumentException("names " + beginIndex + " to " + endIndex + " of " + this);
        }
        return with(false, names.subList(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof DiscPath disc
                && disc.fileSystem == fileSystem
                && disc.absolute == absolute
                && disc.names.size() <= names.size()
                && names.subList(0, disc.names.size()).equals(disc.names);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof DiscPath disc
                && disc.fileSystem == fileSystem
                && (!disc.absolute || (absolute && disc.names.size() == names.size()))
                && disc.names.size() <= names.size()
                && names.subList(names.size() - disc.names.size(), names.size()).equals(disc.names);
    }

    @Override
    public Path normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean up = name.equals("..");
            int last = kept.size() - 1;
            if (up && last >= 0 && !kept.get(last).equals("..")) {
                kept.remove(last);
            } else if (!name.equals(".") && !(up && absolute)) {
                kept.add(name);
            }
        }
        return with(absolute, kept);
    }

    @Override
    public Path resolve(Path other) {
        DiscPath disc = disc(other);
        if (disc.absolute) {
            return disc;
        }
        List<String> joined = new ArrayList<>(names);
        joined.addAll(disc.names);
        return with(absolute, joined);
    }

    @Override
    public Path relativize(Path other) {
        DiscPath disc = disc(other);
        if (disc.absolute != absolute) {
            throw new IllegalArgumentException("one of " + this + " and " + other + " is relative");
        }
        int same = 0;
        while (same < names.size()
                && same < disc.names.size()
                && names.get(same).equals(disc.names.get(same))) {
            same++;
        }
        List<String> way = new ArrayList<>();
        for (int i = same; i < names.size(); i++) {
            way.add("..");
        }
        way.addAll(disc.names.subList(same, disc.names.size()));
        return with(false, way);
    }

    @Override
    public URI toUri() {
        return fileSystem.uri(toAbsolutePath().toString());
    }

    @Override
    public Path toAbsolutePath() {
        return absolute ? this : with(true, names);
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        Path path = toAbsolutePath().normalize();
        if (fileSystem.follow(disc(path)).isEmpty()) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("a disc does not change");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(disc(other).toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiscPath disc
                && disc.fileSystem == fileSystem
                && disc.absolute == absolute
                && disc.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(absolute, names);
    }

    @Override
    public String toString() {
        return (absolute ? "/" : "") + String.join("/", names);
    }
}
