// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The real files, behind a door where each operation may fail. */
public final class FaultyFiles extends FileSystem {
    private final FileSystem real = FileSystems.getDefault();
    private final FaultyProvider provider = new FaultyProvider(this);
    private final AtomicInteger operations = new AtomicInteger();
    private final List<FileChannel> open = new ArrayList<>();
    private final Fault fault;
    private volatile boolean isKilled;

    public FaultyFiles(Fault fault) {
        this.fault = fault;
    }

    /** {@return the same file, behind the door} */
    public Path path(Path path) {
        return new FaultyPath(this, path);
    }

    /** {@return how many operations there were} */
    public int operations() {
        return operations.get();
    }

    void before(Operation operation, Path path) throws IOException {
        if (isKilled) {
            throw new Killed();
        }
        try {
            fault.before(operations.getAndIncrement(), operation, path);
        } catch (Killed e) {
            kill();
            throw e;
        }
    }

    void beforeRead(Path path, long from, long end) throws IOException {
        fault.beforeRead(path, from, end);
    }

    synchronized FileChannel opened(FileChannel channel) {
        open.add(channel);
        return channel;
    }

    /** The system closes the files of a process that is gone, and with them its locks end. */
    private synchronized void kill() throws IOException {
        isKilled = true;
        for (FileChannel channel : open) {
            channel.close();
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(FaultyPath.real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
