// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spindle.DataTracks;
import spindle.Spindle;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.image.DiscImage;
import spindle.io.DiscFormatException;
import spindle.io.UnsupportedImageException;

/**
 * Opens disc images as read-only file systems: {@code FileSystems.newFileSystem(Path.of("game.cue"))}, or by the URI
 * {@code spindle:file:///discs/game.cue}, which may name a file behind {@code !}.
 */
public final class DiscFileSystemProvider extends FileSystemProvider {
    /** The scheme of its URIs. */
    static final String SCHEME = "spindle";
    /** What parts the image from the path in a URI. */
    static final String SEPARATOR = "!";

    /** Those that were opened by URI. */
    private final Map<Path, DiscFileSystem> open = new HashMap<>();

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) throws IOException {
        Path file = file(uri).toRealPath();
        synchronized (open) {
            if (open.containsKey(file)) {
                throw new FileSystemAlreadyExistsException(file.toString());
            }
            DiscFileSystem made = opened(file);
            open.put(file, made);
            return made;
        }
    }

    /** Opens a file that is a disc image; of any other it says that it is not supported, so that other providers are asked. */
    @Override
    public FileSystem newFileSystem(Path path, Map<String, ?> env) throws IOException {
        try {
            return opened(path);
        } catch (DiscFormatException | UnsupportedImageException e) {
            throw new UnsupportedOperationException(e.getMessage(), e);
        }
    }

    private DiscFileSystem opened(Path file) throws IOException {
        DiscImage image = Spindle.open(file);
        try {
            Optional<Tree> tree = DataTracks.files(image);
            if (tree.isEmpty()) {
                throw new UnsupportedImageException(file.toString(), "there is no file system that we know in it", "");
            }
            return new DiscFileSystem(this, file, image, tree.get());
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }

    void forget(DiscFileSystem closed) {
        synchronized (open) {
            open.values().remove(closed);
        }
    }

    private static Path file(URI uri) {
        String part = uri.getRawSchemeSpecificPart();
        int end = part.indexOf(SEPARATOR);
        return Path.of(URI.create(end < 0 ? part : part.substring(0, end)));
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        try {
            Path file = file(uri).toRealPath();
            synchronized (open) {
                DiscFileSystem known = open.get(file);
                if (known != null) {
                    return known;
                }
            }
        } catch (IOException e) {
            throw notFound(uri);
        }
        throw notFound(uri);
    }

    private static FileSystemNotFoundException notFound(URI uri) {
        return new FileSystemNotFoundException(uri.toString());
    }

    @Override
    public Path getPath(URI uri) {
        String part = uri.getSchemeSpecificPart();
        int end = part.indexOf(SEPARATOR);
        return getFileSystem(uri).getPath(end < 0 ? "/" : part.substring(end + 1));
    }

    private static DiscPath disc(Path path) {
        if (path instanceof DiscPath disc) {
            return disc;
        }
        throw new ProviderMismatchException();
    }

    private static DiscNode node(Path path, LinkOption... options) throws IOException {
        DiscPath disc = disc(path);
        DiscFileSystem files = (DiscFileSystem) disc.getFileSystem();
        boolean follows = !Arrays.asList(options).contains(LinkOption.NOFOLLOW_LINKS);
        Optional<DiscNode> found = follows ? files.follow(disc) : files.find(disc);
        return found.orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        for (OpenOption option : options) {
            if (option != StandardOpenOption.READ && !(option instanceof LinkOption)) {
                throw new ReadOnlyFileSystemException();
            }
        }
        DiscNode node = node(path);
        if (node.entry().kind() != Entry.Kind.FILE) {
            throw new FileSystemException(path.toString(), null, "is no file");
        }
        return node.entry().content().channel();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DiscNode node = node(directory);
        if (!node.isDirectory()) {
            throw new NotDirectoryException(directory.toString());
        }
        return DiscDirectory.of(directory, List.copyOf(node.children().keySet()), filter);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        Optional<String> target = node(link, LinkOption.NOFOLLOW_LINKS).entry().target();
        return link.getFileSystem().getPath(target.orElseThrow(() -> new NotLinkException(link.toString())));
    }

    @Override
    public boolean isSameFile(Path path, Path path2) throws IOException {
        return path.equals(path2) || (path2 instanceof DiscPath && node(path) == node(path2));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return node(path).entry().attributes().flags().contains("hidden");
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        node(path);
        if (Arrays.asList(modes).contains(AccessMode.WRITE)) {
            throw new AccessDeniedException(path.toString(), null, "a disc is read only");
        }
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (!type.isAssignableFrom(DiscFileAttributes.class)) {
            throw new UnsupportedOperationException(type.getName());
        }
        return type.cast(new DiscFileAttributes(node(path, options).entry()));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        Map<String, Object> all = new DiscFileAttributes(node(path, options).entry()).byName();
        String names = attributes.startsWith("basic:") ? attributes.substring("basic:".length()) : attributes;
        if (names.indexOf(':') >= 0) {
            throw new UnsupportedOperationException(attributes);
        }
        if (!names.equals("*")) {
            all.keySet().retainAll(List.of(names.split(",", -1)));
        }
        return all;
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return type == BasicFileAttributeView.class ? type.cast(new View(path, options)) : null;
    }

    /** Reads the attributes of a path, and refuses to set them. */
    private record View(Path path, LinkOption... options) implements BasicFileAttributeView {
        @Override
        public String name() {
            return "basic";
        }

        @Override
        public BasicFileAttributes readAttributes() throws IOException {
            return new DiscFileAttributes(node(path, options).entry());
        }

        @Override
        public void setTimes(@Nullable FileTime modified, @Nullable FileTime accessed, @Nullable FileTime created) {
            throw new ReadOnlyFileSystemException();
        }
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("a disc has no store of its own");
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }
}
