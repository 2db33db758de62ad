// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Files that one thread copies, one behind another: handing over each small file alone costs more than copying it. */
final class FileBatch {
    /** Bytes from which on a batch is handed over. */
    private static final long ENOUGH_BYTES = 256 * 1024;
    /** Files from which on a batch is handed over. */
    private static final int ENOUGH_FILES = 32;

    private final List<CopyThreads.Job> jobs = new ArrayList<>();
    private long bytes;

    /** Adds a file; returns whether the batch shall be handed over. */
    boolean add(CopyThreads.Job job, long size) {
        jobs.add(job);
        bytes += size;
        return bytes >= ENOUGH_BYTES || jobs.size() >= ENOUGH_FILES;
    }

    /** {@return the files as one job; the batch is empty again} */
    CopyThreads.Job take() {
        List<CopyThreads.Job> taken = List.copyOf(jobs);
        jobs.clear();
        bytes = 0;
        return () -> run(taken);
    }

    private static void run(List<CopyThreads.Job> jobs) throws IOException {
        for (CopyThreads.Job job : jobs) {
            job.run();
        }
    }
}
