// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files that appear together, whole, or not at all. Each is written as {@code NAME.spindle.part} beside its place;
 * {@link #commit()} moves them into place in the order they were added, so the one that refers to the others goes last.
 * Closing without a commit removes the parts. A part left behind by a run that was killed is removed by the next run.
 */
public final class OutputSet implements Closeable {
    /** A disc may have 99 tracks, and a program few files open at a time. */
    private static final int MOST_OPEN = 16;

    private final OutputCheck check;
    private final Sync sync;
    private final List<OutputFile> files = new ArrayList<>();
    private final OutputFolders folders = new OutputFolders();
    private final Set<Path> expected = new HashSet<>();
    private Bystanders bystanders = Bystanders.NONE;
    private State state = State.OPEN;
    private OutputWatch watch = OutputWatch.NONE;

    private enum State {
        OPEN,
        COMMITTED,
        CLOSED
    }

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

    /** Lets somebody follow the files that are added from now on; {@link #finish} says when they are done. */
    public synchronized void watch(OutputWatch follower) {
        watch = follower;
    }

    /** Says to who follows the files that all of them are as they will be. */
    public synchronized void finish() throws IOException {
        for (OutputFile file : files) {
            watch.finished(file);
        }
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
     * Checks that a file system has room. The last free byte is not used.
     *
     * @param target a file that will be written there
     * @param bytes how much will be written
     * @throws OutputException where there is not more
     */
    public static void requireRoom(Path target, long bytes) throws IOException {
        OutputCheck.requireRoom(target, bytes);
    }

    /**
     * Says which files the set will have, and removes what a killed run left of them.
     *
     * @param targets the files, in the order they are moved into place
     * @param companions files that would be taken for parts of the set because of their names; where files may be replaced,
     *     they are replaced by nothing
     * @throws OutputException where another run writes one of the targets, and as {@link #checkCompanions}
     */
    public synchronized void expect(List<Path> targets, List<Path> companions) throws IOException {
        expected.addAll(targets);
        List<Path> others = new ArrayList<>(companions);
        others.removeAll(targets);
        Recovery.run(targets, others);
        bystanders = Bystanders.of(check, targets, others);
    }

    /**
     * Checks, before anything is written, what lies beside the files of the set.
     *
     * @param targets the files, in the order they are moved into place
     * @param companions files that would be taken for parts of the set because of their names
     * @throws OutputException where one of them is there and not the source's, and may not be replaced
     */
    public void checkCompanions(List<Path> targets, List<Path> companions) throws IOException {
        List<Path> others = new ArrayList<>(companions);
        others.removeAll(targets);
        Bystanders.of(check, targets, others);
    }

    /** {@return the files that are removed because they would be taken for parts of this set} */
    public synchronized List<Path> displaced() {
        return bystanders.displaced();
    }

    /** {@return the files that would be taken for parts of this set, and stay because they are named like a source} */
    public synchronized List<Path> kept() {
        return bystanders.kept();
    }

    /**
     * Begins a file.
     *
     * @param target its place; missing folders are made
     * @throws OutputException as {@link #check}, and where it cannot be made
     */
    public synchronized OutputFile add(Path target) throws IOException {
        if (state != State.OPEN) {
            throw new IllegalStateException("the outputs are in place already");
        }
        if (expected.add(target)) {
            Recovery.run(List.of(target), List.of());
        }
        check(target);
        folders.make(OutputFolders.of(target));
        OutputFile file = PartFile.begin(target, guard());
        file.watch(watch);
        files.add(file);
        return file;
    }

    /** {@return the file through which further ones are locked, once enough are open} */
    private Optional<OutputFile> guard() {
        List<OutputFile> locked = files.stream().filter(OutputFile::isLocked).toList();
        return locked.size() < MOST_OPEN ? Optional.empty() : Optional.of(locked.get(0));
    }

    /**
     * Begins a file that is not known before the others are written, and goes into place before them.
     *
     * @param wanted its place; where something is there that may not be replaced, a number goes into its name
     */
    public synchronized OutputFile addBeside(Path wanted) throws IOException {
        Path target = wanted;
        for (int n = 2; check.overwrite() == Overwrite.REFUSE && Files.exists(target); n++) {
            target = wanted.resolveSibling(wanted.getFileName() + "." + n);
        }
        OutputFile file = add(target);
        files.remove(file);
        files.add(0, file);
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
            place(placement);
            state = State.COMMITTED;
        } catch (IOException e) {
            takeBack(placement, e);
            throw e;
        } catch (RuntimeException | Error e) {
            takeBack(placement, e);
            throw e;
        }
        placement.finish();
    }

    private static void takeBack(Placement placement, Throwable reason) {
        try {
            placement.takeBack();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void place(Placement placement) throws IOException {
        if (check.overwrite() == Overwrite.REPLACE) {
            if (files.size() > 1) {
                placement.setAside(files.get(files.size() - 1).target());
            }
            for (Path companion : bystanders.displaced()) {
                placement.setAside(companion);
            }
        }
        for (int i = 0; i < files.size(); i++) {
            if (i == files.size() - 1) {
                flushFolders(); // the sheet comes after its files on the disk too
            }
            placement.place(files.get(i));
        }
        flushFolders();
    }

    private void flushFolders() throws IOException {
        if (sync == Sync.FLUSH) {
            folders.flush(files.stream().map(OutputFile::target).toList());
        }
    }

    /**
     * Ends the set, and lets other runs write to its places. What was not committed is removed, folders made for it
     * included.
     *
     * @throws IOException where something that was not committed cannot be removed
     */
    @Override
    public synchronized void close() throws IOException {
        boolean isCommitted = state == State.COMMITTED;
        Optional<IOException> failure = Optional.empty();
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        files.sort(Comparator.comparing(OutputFile::isLocked)); // a file that guards others goes after them
        for (OutputFile file : files) {
            try {
                file.discard();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
        if (isCommitted) {
            return; // the files are in place: what goes wrong from here on is no failure
        }
        folders.remove();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
