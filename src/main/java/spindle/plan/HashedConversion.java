// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.FileDigests;
import spindle.identity.digest.FollowedOutputs;
import spindle.identity.digest.HashedFile;
import spindle.image.Progress;
import spindle.io.FileSource;
import spindle.io.OutputWatch;

/**
 * A conversion with the checksums of the files it read and wrote. The sources are read by a thread beside the conversion, from
 * the memory of the system; what is written is followed while it is written.
 *
 * @param result what the conversion did
 * @param sources the files of the image that was read, as they lie
 * @param outputs the files that were written
 */
public record HashedConversion(ConversionResult result, List<HashedFile> sources, List<HashedFile> outputs) {
    public HashedConversion {
        sources = List.copyOf(sources);
        outputs = List.copyOf(outputs);
    }

    /** Carries out a plan with somebody who follows its files. */
    @FunctionalInterface
    public interface Work {
        ConversionResult run(OutputWatch watch) throws IOException;
    }

    /** {@return what the work did, with checksums} */
    public static HashedConversion run(ConversionPlan plan, Set<DigestAlgorithm> algorithms, Work work)
            throws IOException {
        Cancellable progress = new Cancellable();
        FutureTask<List<HashedFile>> sources =
                new FutureTask<>(() -> hash(plan.source().files(), algorithms, progress));
        Thread thread = new Thread(sources, "sources");
        thread.setDaemon(true);
        thread.start();
        FollowedOutputs outputs = new FollowedOutputs(algorithms, plan.options().threads());
        try {
            ConversionResult result = work.run(outputs);
            return new HashedConversion(result, finished(sources), outputs.files());
        } finally {
            progress.cancel();
        }
    }

    private static List<HashedFile> hash(List<Path> files, Set<DigestAlgorithm> algorithms, Progress progress)
            throws IOException {
        List<HashedFile> hashed = new ArrayList<>();
        for (Path file : files) {
            try (FileSource source = FileSource.open(file)) {
                hashed.add(new HashedFile(
                        file.toString(),
                        HashedFile.Content.FILE,
                        0,
                        source.length(),
                        FileDigests.of(source, algorithms, 1, progress)));
            }
        }
        return hashed;
    }

    private static List<HashedFile> finished(FutureTask<List<HashedFile>> sources) throws IOException {
        try {
            return sources.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Work that ends where nobody waits for it any more. */
    private static final class Cancellable implements Progress {
        private volatile boolean cancelled;

        void cancel() {
            cancelled = true;
        }

        @Override
        public void begin(long bytes) {}

        @Override
        public void advance(long bytes) {}

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
