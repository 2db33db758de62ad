// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import spindle.Formats;
import spindle.format.ReadOptions;
import spindle.io.CancelledException;
import spindle.io.UnreadableInputException;
import spindle.open.FoundImage;
import spindle.open.ImageSearch;
import spindle.report.CollectedImage;

/**
 * Runs a verb for each of many images: those in folders, as they are found, and those that are named. Some run at once, each
 * on a thread of its own, and each is told in one line as it is done. One that fails stops no other.
 */
final class CollectionRun {
    /** Options whose value is one file. */
    private static final Set<String> OF_ONE_IMAGE =
            Set.of("-o", "--html", "--junit", "--manifest", "--to-tar", "--accuraterip", "--ctdb");

    private final VerbCall call;
    private final ReadingOptions options;
    private final TakesFolders many;
    private final FolderOptions folders;
    private final Console console;
    private final CollectionTally tally;

    /** @param options what the words of the call mean */
    CollectionRun(VerbCall call, ReadingOptions options, TakesFolders many, Console console) {
        this.call = call;
        this.options = options;
        this.many = many;
        this.folders = many.folders();
        this.console = console;
        this.tally = new CollectionTally(
                console, Verbs.named(call.verb()).orElseThrow().line());
    }

    /** {@return the worst status} */
    int run() throws IOException {
        requireSensible();
        List<Path> named = Images.of(options);
        Interrupts.listen();
        int atOnce = options.work.threads;
        ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        try (CollectionReport report = CollectionReport.open(folders)) {
            Submitting submitting = new Submitting(pool, new Semaphore(2 * atOnce), report, call.asked());
            for (Path path : named) {
                if (folders.recursive && Files.isDirectory(path)) {
                    search(path, submitting);
                } else {
                    submitting.image(new FoundImage(path, Path.of(""), SheetParts.withSheet(path, options)));
                }
            }
            finish(pool);
        } catch (CancelledException e) {
            return ExitStatus.INTERRUPTED;
        } finally {
            pool.shutdownNow();
        }
        return tally.sumUp();
    }

    private void requireSensible() throws UsageException {
        if (folders.resume && !many.isRemembered()) {
            throw new UsageException("--resume needs to know what is done", "name the report with --report FILE");
        }
        options.work.requireSensible();
        for (Option option : call.given()) {
            if (OF_ONE_IMAGE.contains(option.name())) {
                String instead = option.name().equals("--manifest") ? "say --manifests" : "use -d, or --report for all";
                throw new UsageException(option.name() + " is for one image, and -r takes many", instead);
            }
        }
        OutputPlace place = options.outputs();
        if (place.isWritten() && place.folder().isEmpty() && folders.recursive) {
            throw new UsageException("-r writes many files", "name a folder for them with -d");
        }
    }

    private void search(Path folder, Submitting submitting) throws IOException {
        new ImageSearch(
                        Formats.BUILT_IN,
                        options.input.opening(ReadOptions.Completeness.SALVAGE),
                        folders.searched(),
                        outputs())
                .run(folder, submitting);
    }

    /** What is written is not read again. */
    private Set<Path> outputs() throws IOException {
        Set<Path> outputs = new HashSet<>();
        if (options.outputs().folder().isPresent()) {
            Path directory = options.outputs().folder().get();
            if (Files.isDirectory(directory)) {
                outputs.add(directory.toRealPath());
            } else {
                outputs.add(directory.toAbsolutePath().normalize());
            }
        }
        return outputs;
    }

    private static void finish(ExecutorService pool) throws IOException {
        pool.shutdown();
        try {
            boolean done = false;
            while (!done) {
                done = pool.awaitTermination(1, TimeUnit.HOURS);
            }
        } catch (InterruptedException e) {
            throw cancelled();
        }
    }

    private static CancelledException cancelled() {
        return new CancelledException("", "cancelled", "nothing was left behind");
    }

    /** Hands images to the pool, no more of them than can be done soon. */
    private final class Submitting implements ImageSearch.Visitor {
        private final ExecutorService pool;
        private final Semaphore room;
        private final CollectionReport report;
        private final String asked;

        Submitting(ExecutorService pool, Semaphore room, CollectionReport report, String asked) {
            this.pool = pool;
            this.room = room;
            this.report = report;
            this.asked = asked;
        }

        @Override
        public void image(FoundImage image) throws IOException {
            CollectedImage.Source source = SourceState.of(image, call.verb(), asked);
            Optional<Integer> done = report.done(source);
            if (done.isEmpty() && folders.resume) {
                done = many.done(image);
            }
            if (done.isPresent()) {
                tally.addDone(done.get());
                return;
            }
            try {
                room.acquire();
            } catch (InterruptedException e) {
                throw cancelled();
            }
            if (Interrupts.isInterrupted()) {
                throw cancelled();
            }
            pool.execute(() -> {
                try {
                    tally.add(new ImageRun(call, image, source, console).run(), report);
                } finally {
                    room.release();
                }
            });
        }

        @Override
        public void unreadable(UnreadableInputException problem) {
            tally.addUnread(problem);
        }

        @Override
        public void repeated(Path sheet, Path other) {
            console.say("note: " + sheet + " is left out: its files are those of " + other);
        }
    }
}
