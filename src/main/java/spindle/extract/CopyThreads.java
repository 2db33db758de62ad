// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import spindle.io.CancelledException;
import spindle.io.FirstFailure;

/** Threads that copy files, with a bounded number of files that wait. */
final class CopyThreads {
    /** Files that wait, for each thread. */
    private static final int WAITING = 64;

    /** Copies a file. */
    @FunctionalInterface
    interface Job {
        void run() throws IOException;
    }

    private final ExecutorService threads;
    private final Semaphore free;
    private final FirstFailure failure = new FirstFailure();

    CopyThreads(int count) {
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "extract");
            thread.setDaemon(true);
            return thread;
        });
        this.free = new Semaphore(count * WAITING);
    }

    /**
     * Has a job done, and waits where too many wait.
     *
     * @throws IOException where an earlier job has failed
     */
    void run(Job job) throws IOException {
        failure.rethrow();
        try {
            free.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        threads.execute(() -> {
            try {
                if (!failure.isThere()) {
                    job.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.take(e);
            } finally {
                free.release();
            }
        });
    }

    /** Waits until every job is done. */
    void finish() throws IOException {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                failure.rethrow();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        failure.rethrow();
    }

    private static CancelledException interrupted() {
        Thread.currentThread().interrupt();
        return new CancelledException("", "interrupted", "nothing was left behind");
    }

    /** Stops, and waits for the jobs that run. */
    void close() {
        failure.take(new CancelledException("", "stopped", ""));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
