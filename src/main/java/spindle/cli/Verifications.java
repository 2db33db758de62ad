// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spindle.DataTracks;
import spindle.ImageChecks;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.image.VolumeEnds;
import spindle.io.Amounts;
import spindle.io.CancelledException;
import spindle.io.OutputSet;
import spindle.report.VerificationFindings;
import spindle.report.VerificationJson;
import spindle.report.VerificationJunit;
import spindle.report.VerificationText;
import spindle.report.page.Examined;
import spindle.sector.code.SectorChecker;
import spindle.verify.Verification;
import spindle.verify.VerifyOptions;
import spindle.verify.rule.RuleChoice;

/** Verifies the images of one command line: one with all threads, several at once with a thread each. */
final class Verifications {
    private static final int LISTED = 20;

    /** Work on one of several images shows no line, and ends where the user wants it. */
    private static final Progress UNSEEN = new Progress() {
        @Override
        public void begin(long bytes) {}

        @Override
        public void advance(long bytes) {}

        @Override
        public boolean isCancelled() {
            return Interrupts.isInterrupted();
        }
    };

    private final VerifyVerb.Flags flags;
    private final RuleChoice rules;
    private final DatLookups dats;
    private final PageFile page;
    private final Console console;

    Verifications(VerifyVerb.Flags flags, RuleChoice rules, DatLookups dats, PageFile page, Console console) {
        this.flags = flags;
        this.rules = rules;
        this.dats = dats;
        this.page = page;
        this.console = console;
    }

    /** Verifies one image, with a full report. */
    int one(Path path) throws IOException {
        Interrupts.listen();
        console.lookAt(path);
        try (Junit junit = new Junit(List.of(path))) {
            Verified verified = withProgress(path);
            tell(verified);
            junit.write(List.of(verified));
            return verified.status();
        }
    }

    private Verified withProgress(Path path) throws IOException {
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            return verify(path, flags.work.threads, progress, Length.FULL);
        }
    }

    /** Verifies several images, with a short report on each, in their order; one that fails does not keep the others back. */
    int several(List<Path> paths) throws IOException {
        Interrupts.listen();
        int atOnce = Math.min(flags.work.threads, paths.size());
        int threads = Math.max(1, flags.work.threads / paths.size());
        ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        try (Junit junit = new Junit(paths)) {
            List<Future<Verified>> running = new ArrayList<>();
            for (Path path : paths) {
                running.add(pool.submit(() -> attempt(path, threads)));
            }
            List<Verified> all = tell(running);
            int worst = all.stream().mapToInt(Verified::status).max().orElse(ExitStatus.DONE);
            if (worst != ExitStatus.INTERRUPTED) {
                junit.write(all);
                sumUp(all);
            }
            return worst;
        } finally {
            pool.shutdownNow();
        }
    }

    private Verified attempt(Path path, int threads) {
        try {
            return verify(path, threads, UNSEEN, Length.BRIEF);
        } catch (InvalidPathException | IOException e) {
            page.addFailed(path, e);
            return Verified.failed(path, e);
        }
    }

    private List<Verified> tell(List<Future<Verified>> running) throws IOException {
        List<Verified> all = new ArrayList<>();
        String separator = "[";
        for (Future<Verified> each : running) {
            Verified verified = result(each);
            if (console.isArray()) {
                console.out().println(separator);
                separator = ",";
            }
            Optional<Exception> failure = verified.failure();
            if (failure.isPresent()) {
                verified = verified.withStatus(console.fail(verified.path(), failure.get()));
            } else {
                tell(verified);
            }
            all.add(verified);
            if (verified.status() == ExitStatus.INTERRUPTED) {
                return all;
            }
        }
        if (console.isArray()) {
            console.out().println("]");
        }
        return all;
    }

    private static Verified result(Future<Verified> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("", "cancelled", "nothing was left behind");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void tell(Verified verified) {
        console.tell(verified.noticed());
        console.out().print(verified.report());
        console.out().flush();
    }

    private void sumUp(List<Verified> all) {
        if (console.isJson()) {
            return;
        }
        long good =
                all.stream().filter(each -> each.status() == ExitStatus.DONE).count();
        long warned = all.stream()
                .filter(each -> each.status() == ExitStatus.WARNINGS)
                .count();
        long failed = all.stream().filter(each -> each.failure().isPresent()).count();
        console.out()
                .println(Amounts.of(all.size(), "image") + ": " + good + " good, " + warned + " with warnings, "
                        + (all.size() - good - warned - failed) + " with errors, " + failed + " not read");
    }

    /** How much a report says. */
    private enum Length {
        FULL,
        BRIEF
    }

    private Verified verify(Path path, int threads, Progress progress, Length length) throws IOException {
        try (DiscImage image = Images.checked(path, flags, ReadOptions.Completeness.SALVAGE)) {
            int listed = flags.all ? Integer.MAX_VALUE : LISTED;
            VerifyOptions options = new VerifyOptions(
                    flags.edcOnly ? SectorChecker.Depth.EDC_ONLY : SectorChecker.Depth.WHOLE,
                    listed,
                    threads,
                    VolumeEnds.UNKNOWN,
                    rules);
            Verification verification;
            if (page.isWanted()) {
                Examined examined = PageFile.examine(image, options, progress);
                page.add(path, examined);
                verification = examined.verification();
            } else {
                verification = ImageChecks.verify(image, options.withEnds(DataTracks.volumeEnds(image)), progress);
            }
            DatLookups.Found known = dats.of(path, image, threads, progress);
            List<Finding> found = VerificationFindings.of(image, verification, rules, listed);
            List<Finding> findings = known.behind(found);
            int status = Math.max(ExitStatus.of(verification, found), known.status());
            if (flags.general.isJson()) {
                return new Verified(
                        path,
                        List.of(),
                        json(path, verification, findings, status),
                        findings,
                        status,
                        Optional.empty());
            }
            List<String> lines = length == Length.FULL
                    ? VerificationText.of(image, verification, listed)
                    : VerificationText.brief(image, verification, listed);
            String text = Stream.concat(lines.stream(), known.lines().stream())
                    .map(line -> Console.printable(line) + System.lineSeparator())
                    .collect(Collectors.joining());
            return new Verified(
                    path, VerificationFindings.noticed(image, rules), text, findings, status, Optional.empty());
        }
    }

    private static String json(Path path, Verification verification, List<Finding> findings, int status)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VerificationJson.write(
                path, verification, findings, status, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The file of {@code --junit}, where one is wanted: checked before the work, written behind it. */
    private final class Junit implements AutoCloseable {
        private final OutputSet outputs;
        private final Optional<Path> target;

        Junit(List<Path> sources) throws IOException {
            OutputSet.Overwrite overwrite = OutputOptions.overwrite(flags.force);
            outputs = new OutputSet(overwrite, OutputSet.Sync.NONE, sources);
            target = Optional.ofNullable(flags.junit).map(Path::of);
            if (target.isPresent()) {
                outputs.check(target.get());
            }
        }

        void write(List<Verified> all) throws IOException {
            if (target.isPresent()) {
                List<VerificationJunit.Suite> suites = all.stream()
                        .map(each -> new VerificationJunit.Suite(
                                each.path().toString(),
                                each.findings(),
                                each.failure().map(Console::reason).orElse("")))
                        .toList();
                outputs.add(target.get()).write(0, ByteBuffer.wrap(VerificationJunit.of(suites, rules)));
                outputs.commit();
            }
        }

        @Override
        public void close() throws IOException {
            outputs.close();
        }
    }
}
