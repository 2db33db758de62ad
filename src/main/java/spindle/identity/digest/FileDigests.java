// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import spindle.image.Progress;
import spindle.io.ByteSource;
import spindle.io.CancelledException;
import spindle.io.FirstFailure;
import spindle.io.UnreadableInputException;

/** Computes the checksums of a file as it lies: threads take its blocks by number. */
public final class FileDigests {
    /** As much as a block of the pump. */
    private static final int BLOCK_BYTES = 160 * 2352;

    private final ByteSource source;
    private final OrderedDigests digests;
    private final Progress progress;
    private final AtomicLong next = new AtomicLong();
    private final FirstFailure failure = new FirstFailure();

    private FileDigests(ByteSource source, Set<DigestAlgorithm> algorithms, Progress progress) {
        this.source = source;
        this.digests = new OrderedDigests(algorithms);
        this.progress = progress;
    }

    /**
     * {@return the checksums of a source}
     *
     * @param threads how many threads work, 1 or more
     * @throws CancelledException where the progress asked for it
     */
    public static Map<DigestAlgorithm, String> of(
            ByteSource source, Set<DigestAlgorithm> algorithms, int threads, Progress progress) throws IOException {
        return new FileDigests(source, algorithms, progress).run(threads);
    }

    private Map<DigestAlgorithm, String> run(int threads) throws IOException {
        List<Thread> others = new ArrayList<>();
        int most = source.order() == ByteSource.ReadOrder.ASCENDING ? 1 : threads;
        for (int i = 1; i < most && (long) i * BLOCK_BYTES < source.length(); i++) {
            Thread thread = new Thread(this::work, "digest-" + i);
            thread.start();
            others.add(thread);
        }
        work();
        join(others);
        failure.rethrow();
        return digests.finish();
    }

    private void join(List<Thread> threads) throws IOException {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure.take(cancelled());
                digests.abandon();
                failure.rethrow();
            }
        }
    }

    private static CancelledException cancelled() {
        return new CancelledException("", "cancelled", "nothing was left behind");
    }

    private void work() {
        try {
            ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(BLOCK_BYTES, Math.max(1, source.length())));
            while (!failure.isThere()) {
                long offset = next.getAndAdd(BLOCK_BYTES);
                if (offset >= source.length()) {
                    return;
                }
                read(offset, buffer.clear());
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.take(e);
            digests.abandon();
        }
    }

    private void read(long offset, ByteBuffer buffer) throws IOException {
        if (progress.isCancelled()) {
            throw cancelled();
        }
        int count = (int) Math.min(BLOCK_BYTES, source.length() - offset);
        if (source.read(offset, buffer.limit(count)) < count) {
            throw new UnreadableInputException(source.name(), "has become shorter while it was read", "try again");
        }
        digests.add(offset, buffer.flip());
        progress.advance(count);
    }
}
