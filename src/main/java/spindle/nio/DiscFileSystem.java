// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.Tree;
import spindle.image.DiscImage;

/** The files of an open image. Closing it closes the image. */
final class DiscFileSystem extends FileSystem {
    private final DiscFileSystemProvider provider;
    private final Path file;
    private final DiscImage image;
    private final DiscIndex index;
    private volatile boolean open = true;

    /** @param file the image's file */
    DiscFileSystem(DiscFileSystemProvider provider, Path file, DiscImage image, Tree tree) throws IOException {
        this.provider = provider;
        this.file = file;
        this.image = image;
        this.index = DiscIndex.of(tree);
    }

    /** {@return what is at a path; a link where it ends with one} */
    Optional<DiscNode> find(DiscPath path) {
        requireOpen();
        return index.find(path.names());
    }

    /** {@return what is at a path, behind links} */
    Optional<DiscNode> follow(DiscPath path) {
        requireOpen();
        return index.follow(path.names());
    }

    private void requireOpen() {
        if (!open) {
            throw new ClosedFileSystemException();
        }
    }

    /** {@return the URI of a path} */
    URI uri(String path) {
        try {
            return new URI(DiscFileSystemProvider.SCHEME, file.toUri() + DiscFileSystemProvider.SEPARATOR + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** {@return the image's file} */
    Path file() {
        return file;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            provider.forget(this);
            image.close();
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(DiscPath.of(this, "/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        String joined = more.length == 0 ? first : first + "/" + String.join("/", more);
        return DiscPath.of(this, first.isEmpty() && more.length > 0 ? joined.substring(1) : joined);
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        // The matchers of the host's file system look at the text of a path alone.
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(Path.of(path.toString()));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("a disc has no users");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("a disc does not change");
    }
}
