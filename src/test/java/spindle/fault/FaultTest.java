// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.io.OutputSet.Overwrite;

/**
 * Every file operation of every kind of conversion fails once, is where the run is killed once, and is where another run
 * comes in between once. What stands under a final name is whole, old or new; and what the run says is true.
 */
class FaultTest {
    private static final FaultMatrix MATRIX = new FaultMatrix();
    private static final Path DOCUMENT = Path.of("docs/testing.md");
    /** Operations that change files or locks: a kill between two of them is like a kill before the second. */
    private static final Set<Operation> CHANGES = EnumSet.of(
            Operation.CREATE,
            Operation.WRITE,
            Operation.RESIZE,
            Operation.LOCK,
            Operation.LINK,
            Operation.MOVE,
            Operation.DELETE,
            Operation.FOLDER);
    /** Operations before which another run makes a difference. */
    private static final Set<Operation> MEETINGS =
            EnumSet.complementOf(EnumSet.of(Operation.READ, Operation.OPEN, Operation.WRITE));

    @TempDir
    Path folder;

    private Path source;
    private Path other;
    private Path out;
    private FolderState sourceState;

    @BeforeEach
    void make_discs() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        other = Files.createDirectory(folder.resolve("other"));
        out = Files.createDirectory(folder.resolve("out"));
        FaultJob.source(source, 1);
        FaultJob.source(other, 2);
        Files.delete(other.resolve("disc.sbi"));
        sourceState = FolderState.of(source);
    }

    /** Another Java asks for attributes in another way, which changes the numbers. */
    @AfterAll
    static void the_document_has_the_matrix() throws IOException {
        System.out.println(MATRIX);
        boolean isWhole = MATRIX.runs() == FaultJob.values().length * Overwrite.values().length;
        if (!isWhole || Runtime.version().feature() != FaultMatrix.JAVA) {
            return;
        }
        String text = Files.readString(DOCUMENT);
        int from = text.indexOf(FaultMatrix.HEAD);
        int to = text.indexOf("\n\n", from) + 1;
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(DOCUMENT, text.substring(0, from) + MATRIX + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).as("-Dgolden=update writes it").isEqualTo(MATRIX.toString());
        }
    }

    private FolderState results(FaultJob job, Path from) throws IOException {
        FolderState before = FolderState.of(out);
        new FolderState(Map.of()).restore(out);
        FaultyFiles files = new FaultyFiles(Fault.NONE);
        job.run(files.path(from), files.path(out), Overwrite.REFUSE);
        FolderState results = FolderState.of(out);
        assertThat(results.temporary()).isEmpty();
        before.restore(out);
        return results;
    }

    /** {@return what the run failed with} */
    private Optional<IOException> run(FaultJob job, Overwrite overwrite, FaultyFiles files) {
        try {
            job.run(files.path(source), files.path(out), overwrite);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    @ParameterizedTest
    @EnumSource(FaultJob.class)
    void a_failing_operation_leaves_what_was_there(FaultJob job) throws IOException {
        failEach(job, Overwrite.REFUSE, new FolderState(Map.of()));
    }

    @ParameterizedTest
    @EnumSource(FaultJob.class)
    void a_failing_operation_leaves_the_old_files(FaultJob job) throws IOException {
        failEach(job, Overwrite.REPLACE, results(job, other));
    }

    private void failEach(FaultJob job, Overwrite overwrite, FolderState before) throws IOException {
        FolderState after = results(job, source);
        boolean isReached = true;
        for (int n = 0; isReached; n++) {
            before.restore(out);
            Failing fault = new Failing(n);
            Optional<IOException> failure = run(job, overwrite, new FaultyFiles(fault));
            isReached = fault.failed.isPresent();
            String step = job + ", operation " + n + " " + fault.failed + ": " + failure;
            FolderState now = FolderState.of(out);
            assertThat(FolderState.of(source)).as(step).isEqualTo(sourceState);
            assertThat(now.withoutTemporary()).as(step).isEqualTo(failure.isPresent() ? before : after);
            if (failure.isPresent() && !fault.failed.equals(Optional.of(Operation.DELETE))) {
                assertThat(now.temporary()).as(step).isEmpty();
            }
            if (isReached) {
                MATRIX.count(job, fault.failed.get(), failure.isPresent());
            }
        }
        MATRIX.end();
    }

    /** One operation fails. */
    private static final class Failing implements Fault {
        private final int at;
        private Optional<Operation> failed = Optional.empty();

        Failing(int at) {
            this.at = at;
        }

        @Override
        public void before(int number, Operation operation, Path path) throws IOException {
            if (number == at) {
                failed = Optional.of(operation);
                throw new FileSystemException(path.toString(), null, "Input/output error");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FaultJob.class)
    void a_kill_leaves_no_unfinished_file_and_the_next_run_cleans_up(FaultJob job) throws IOException {
        killEach(job, Overwrite.REFUSE, new FolderState(Map.of()));
    }

    @ParameterizedTest
    @EnumSource(FaultJob.class)
    void a_kill_leaves_no_old_sheet_beside_a_new_file(FaultJob job) throws IOException {
        killEach(job, Overwrite.REPLACE, results(job, other));
    }

    private void killEach(FaultJob job, Overwrite overwrite, FolderState before) throws IOException {
        FolderState after = results(job, source);
        for (int n : steps(job, overwrite, before, CHANGES)) {
            before.restore(out);
            assertThat(kill(job, overwrite, n)).isTrue();
            String step = job + ", killed at operation " + n;
            FolderState now = FolderState.of(out);
            assertThat(FolderState.of(source)).as(step).isEqualTo(sourceState);
            assertWhole(now.withoutTemporary(), before, after, step);
            run(job, Overwrite.REFUSE, new FaultyFiles(Fault.NONE));
            assertThat(FolderState.of(out).temporary()).as(step + ", next run").isEmpty();
            now.restore(out);
            assertThat(run(job, Overwrite.REPLACE, new FaultyFiles(Fault.NONE)))
                    .as(step)
                    .isEmpty();
            assertThat(FolderState.of(out)).as(step + ", next run").isEqualTo(after);
        }
    }

    /** {@return the numbers of the operations of these kinds in an undisturbed run} */
    private List<Integer> steps(FaultJob job, Overwrite overwrite, FolderState before, Set<Operation> kinds)
            throws IOException {
        List<Integer> steps = new ArrayList<>();
        before.restore(out);
        FaultyFiles files = new FaultyFiles((number, operation, path) -> {
            if (kinds.contains(operation)) {
                steps.add(number);
            }
        });
        assertThat(run(job, overwrite, files)).isEmpty();
        return steps;
    }

    private boolean kill(FaultJob job, Overwrite overwrite, int at) {
        FaultyFiles files = new FaultyFiles((number, operation, path) -> {
            if (number == at) {
                throw new Killed();
            }
        });
        try {
            run(job, overwrite, files);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** Each file is whole, and a sheet stands beside files of its own disc. */
    private static void assertWhole(FolderState now, FolderState before, FolderState after, String step) {
        now.contents().forEach((name, bytes) -> {
            boolean isOld = bytes.equals(before.contents().get(name));
            boolean isNew = bytes.equals(after.contents().get(name));
            assertThat(isOld || isNew).as(step + ": " + name).isTrue();
        });
        String sheet = after.contents().keySet().stream()
                .filter(name -> name.matches("out[.](cue|toc|ccd|mds)"))
                .findFirst()
                .orElse("");
        if (now.contents().containsKey(sheet)) {
            boolean isOld = now.contents().equals(before.contents());
            boolean isNew = now.contents().equals(after.contents());
            assertThat(isOld || isNew)
                    .as(step + ": " + sheet + " beside " + now)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(FaultJob.class)
    void of_two_runs_at_once_one_wins_and_the_other_says_so(FaultJob job) throws IOException {
        interleaveEach(job, Overwrite.REFUSE, new FolderState(Map.of()));
    }

    @ParameterizedTest
    @EnumSource(FaultJob.class)
    void of_two_replacing_runs_at_once_the_files_of_one_are_there(FaultJob job) throws IOException {
        interleaveEach(job, Overwrite.REPLACE, results(job, other));
    }

    private void interleaveEach(FaultJob job, Overwrite overwrite, FolderState before) throws IOException {
        FolderState mine = results(job, source);
        FolderState theirs = results(job, other);
        for (int n : steps(job, overwrite, before, MEETINGS)) {
            before.restore(out);
            Between between = new Between(n, () -> job.run(theirs(other), theirs(out), overwrite));
            Optional<IOException> failure = run(job, overwrite, new FaultyFiles(between));
            String step = job + ", other run before operation " + n + ": " + failure + ", " + between.outcomes;
            FolderState now = FolderState.of(out);
            boolean theySucceeded = between.outcomes.isPresent()
                    && between.outcomes.get().failure().isEmpty();
            if (failure.isEmpty() && theySucceeded) {
                assertThat(overwrite).as(step).isEqualTo(Overwrite.REPLACE);
                assertThat(now).as(step).isIn(mine, theirs);
            } else {
                assertThat(now).as(step).isEqualTo(failure.isEmpty() ? mine : theySucceeded ? theirs : before);
            }
        }
    }

    private static Path theirs(Path path) {
        return new FaultyFiles(Fault.NONE).path(path);
    }

    private record Outcome(Optional<IOException> failure) {}

    /** Another run comes in between. */
    private static final class Between implements Fault {
        private final int at;
        private final Run run;
        private Optional<Outcome> outcomes = Optional.empty();

        interface Run {
            void run() throws IOException;
        }

        Between(int at, Run run) {
            this.at = at;
            this.run = run;
        }

        @Override
        public void before(int number, Operation operation, Path path) {
            if (number == at) {
                try {
                    run.run();
                    outcomes = Optional.of(new Outcome(Optional.empty()));
                } catch (IOException e) {
                    outcomes = Optional.of(new Outcome(Optional.of(e)));
                }
            }
        }
    }
}
