// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that appear together, whole, or not at all. Each is written as {@code NAME.spindle.part} beside its place;
 * {@link #commit()} moves them into place in the order they were added, so the one that refers to the others goes last.
 * Closing without a commit removes the parts. A part left behind by a run that was killed is removed by the next run.
 */
public final class OutputSet implements Closeable {
    private final OutputCheck check;
    private final Sync sync;
    private final List<OutputFile> files = new ArrayList<>();
    private final OutputFolders folders = new OutputFolders();
    private boolean committed;

    /** Whether an existing file may be replaced. */
    public enum Overwrite {
        REFUSE,
        REPLACE
    }

    /** Whether the files are flushed to the disk before they are moved into place. */
    public enum Sync {
        NONE,
        FLUSH
    }

    /** @param sources files that must not be written to, through whatever name or link */
    public OutputSet(Overwrite overwrite, Sync sync, List<Path> sources) {
        this.check = new OutputCheck(overwrite, sources);
        this.sync = sync;
    }

    /**
     * Checks, before anything is written, that a file may be written to this place.
     *
     * @throws OutputException where it exists and may not be replaced, is a source, a directory or a device, or its
     *     directory is a file
     */
    public void check(Path target) throws IOException {
        check.require(target);
    }

    /**
     * Checks that a file system has room.
     *
     * @param target a file that will be written there
     * @param bytes how much will be written
     * @throws OutputException where there is less
     */
    public static void requireRoom(Path target, long bytes) throws IOException {
        OutputCheck.requireRoom(target, bytes);
    }

    /**
     * Begins a file.
     *
     * @param target its place; missing folders are made
     * @throws OutputException as {@link #check}, and where it cannot be made
     */
    public synchronized OutputFile add(Path target) throws IOException {
        if (committed) {
            throw new IllegalStateException("the outputs are in place already");
        }
        Placement.recover(target);
        check(target);
        folders.make(OutputFolders.of(target));
        OutputFile file = PartFile.begin(target);
        files.add(file);
        return file;
    }

    /** {@return the file that was begun for this place} */
    public synchronized OutputFile file(Path target) {
        for (OutputFile file : files) {
            if (file.target().equals(target)) {
                return file;
            }
        }
        throw new IllegalArgumentException("no output " + target);
    }

    /**
     * Moves the files into place, in the order they were added. Where one cannot be moved, those before it are taken
     * back.
     *
     * @throws OutputException where one cannot be moved, its place having been taken meanwhile among the reasons
     */
    public synchronized void commit() throws IOException {
        for (OutputFile file : files) {
            file.finish(sync);
        }
        Placement placement = new Placement(check.overwrite());
        try {
            for (OutputFile file : files) {
                placement.place(file);
            }
            committed = true;
        } finally {
            if (committed) {
                placement.finish();
            } else {
                placement.takeBack();
            }
        }
    }

    /** Removes what was not committed, folders made for it included. */
    @Override
    public synchronized void close() throws IOException {
        if (committed) {
            return;
        }
        committed = true;
        for (OutputFile file : files) {
            file.discard();
        }
        folders.remove();
    }
}
