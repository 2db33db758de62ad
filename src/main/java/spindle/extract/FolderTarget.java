// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spindle.filesystem.Attributes;
import spindle.image.Finding;
import spindle.io.OutputException;
import spindle.io.OutputFolders;
import spindle.io.OutputSet;
import spindle.io.Remedy;

/** A folder on the host. Several threads copy files; links are made when all files are there. */
public final class FolderTarget implements ExtractTarget {
    /** Bytes that are written at once. */
    private static final int BUFFER_BYTES = 512 * 1024;

    private static final Set<OpenOption> NEW_FILE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private record Link(String path, String target, Attributes attributes) {}

    private record Directory(String path, Attributes attributes) {}

    private final Path folder;
    private final OutputSet.Overwrite overwrite;
    private final List<Path> sources;
    private final CopyThreads threads;
    private final FileBatch batch = new FileBatch();
    private final Consumer<Finding> findings;
    private final OutputFolders made = new OutputFolders();
    private final Queue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();
    /** Directories that were there before, below the folder. */
    private final Set<String> old = new HashSet<>();

    private final List<Directory> directories = new ArrayList<>();
    private final List<Link> symbolic = new ArrayList<>();
    private final List<Link> hard = new ArrayList<>();
    private @Nullable StagingFolder staging;
    private boolean committed;

    /**
     * @param folder is made where it is not there
     * @param sources files that must not be replaced
     * @param threads how many copy files
     * @param findings receives what the host cannot hold
     */
    public FolderTarget(
            Path folder, OutputSet.Overwrite overwrite, List<Path> sources, int threads, Consumer<Finding> findings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.overwrite = overwrite;
        this.sources = List.copyOf(sources);
        this.threads = new CopyThreads(threads);
        this.findings = findings;
    }

    @Override
    public void begin(long files, long bytes) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputException(
                    folder.toString(), "is a file, not a directory", Remedy.of(Remedy.Action.OTHER_FOLDER));
        }
        OutputSet.requireRoom(folder.resolve("files"), bytes);
        made.make(folder);
        old.add("");
        staging = StagingFolder.in(folder);
    }

    private StagingFolder staging() {
        StagingFolder begun = staging;
        if (begun == null) {
            throw new IllegalStateException("not begun");
        }
        return begun;
    }

    @Override
    public void directory(String path, Attributes attributes) throws IOException {
        Path place = folder.resolve(path);
        if (old.contains(parent(path)) && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new OutputException(
                        place.toString(),
                        "is in the way: the tree has a directory there",
                        Remedy.of(Remedy.Action.OTHER_FOLDER));
            }
            old.add(path);
        }
        Files.createDirectory(staging().resolve(path));
        directories.add(new Directory(path, attributes));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Refuses what is in the way, unless it may be replaced. */
    private void requireFree(String path) throws IOException {
        Path place = folder.resolve(path);
        if (!old.contains(parent(path)) || !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path source : sources) {
            if (Files.exists(place) && Files.isSameFile(source, place)) {
                throw new OutputException(
                        place.toString(),
                        "is the source itself, and a source is never written to",
                        Remedy.of(Remedy.Action.OTHER_FOLDER));
            }
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputException(place.toString(), "is a directory", Remedy.of(Remedy.Action.OTHER_FOLDER));
        }
        if (overwrite == OutputSet.Overwrite.REFUSE) {
            throw new OutputException(place.toString(), "exists already", Remedy.of(Remedy.Action.REPLACE));
        }
    }

    @Override
    public void file(String path, Attributes attributes, CopyJob job) throws IOException {
        requireFree(path);
        Path place = staging().resolve(path);
        if (batch.add(() -> write(place, attributes, job), job.storedBytes())) {
            threads.run(batch.take());
        }
    }

    private void write(Path place, Attributes attributes, CopyJob job) throws IOException {
        ByteBuffer idle = buffers.poll();
        ByteBuffer buffer = idle == null ? ByteBuffer.allocateDirect(BUFFER_BYTES) : idle;
        long copied;
        CreationModes modes = staging().modes();
        try (FileChannel channel = FileChannel.open(place, NEW_FILE, modes.attributes(attributes))) {
            if (job.isSparse()) {
                SparseWriter writer = new SparseWriter(channel);
                copied = job.copy(writer, buffer);
                writer.finish();
            } else {
                copied = job.copy(channel, buffer);
            }
        }
        buffers.add(buffer);
        if (copied < 0) {
            Files.delete(place);
        } else if (modes.serves(attributes)) {
            HostAttributes.setDate(place, attributes);
        } else {
            HostAttributes.set(place, attributes);
        }
    }

    @Override
    public boolean symbolicLink(String path, String target, Attributes attributes) throws IOException {
        boolean inside = LinkTargets.isInside(path, target);
        if (inside) {
            requireFree(path);
            symbolic.add(new Link(path, target, attributes));
        } else {
            findings.accept(Finding.warning(
                    "link-left", path + ": it leads out of the folder, to " + target + ", and is left out"));
        }
        return inside;
    }

    @Override
    public void hardLink(String path, String first, Attributes attributes) throws IOException {
        requireFree(path);
        hard.add(new Link(path, first, attributes));
    }

    @Override
    public void commit() throws IOException {
        threads.run(batch.take());
        threads.finish();
        makeLinks();
        staging().moveTo(folder);
        for (int i = directories.size() - 1; i >= 0; i--) {
            Directory directory = directories.get(i);
            HostAttributes.set(folder.resolve(directory.path()), directory.attributes());
        }
        committed = true;
    }

    private void makeLinks() throws IOException {
        for (Link link : hard) {
            Path first = staging().resolve(link.target());
            if (Files.exists(first, LinkOption.NOFOLLOW_LINKS)) {
                Files.createLink(staging().resolve(link.path()), first);
            } else {
                String problem = ": it is another name of " + link.target() + ", which was not written";
                findings.accept(Finding.damaged("file-incomplete", link.path() + problem));
            }
        }
        for (Link link : symbolic) {
            makeLink(link);
        }
    }

    private void makeLink(Link link) throws IOException {
        Path place = staging().resolve(link.path());
        try {
            Files.createSymbolicLink(place, Path.of(link.target()));
            HostAttributes.setOfLink(place, link.attributes());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            findings.accept(
                    Finding.warning("link-left", link.path() + ": this host makes no such link; it is left out"));
        }
    }

    @Override
    public void close() throws IOException {
        threads.close();
        StagingFolder begun = staging;
        if (begun != null) {
            begun.remove();
        }
        if (!committed) {
            made.remove();
        }
    }
}
