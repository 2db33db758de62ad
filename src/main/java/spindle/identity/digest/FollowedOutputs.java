// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import spindle.io.OutputFile;
import spindle.io.OutputWatch;

/** Computes the checksums of files while they are written. */
public final class FollowedOutputs implements OutputWatch {
    private final Set<DigestAlgorithm> algorithms;
    private final int threads;
    private final Map<Path, FollowedFile> files = new ConcurrentHashMap<>();
    private final List<HashedFile> finished = new ArrayList<>();

    /** @param threads how many threads read a file again where that is needed, 1 or more */
    public FollowedOutputs(Set<DigestAlgorithm> algorithms, int threads) {
        this.algorithms = Set.copyOf(algorithms);
        this.threads = threads;
    }

    @Override
    public void wrote(OutputFile file, long offset, int count) throws IOException {
        followed(file).wrote(offset, count);
    }

    private FollowedFile followed(OutputFile file) {
        return files.computeIfAbsent(file.target(), target -> new FollowedFile(file, algorithms));
    }

    @Override
    public void finished(OutputFile file) throws IOException {
        HashedFile hashed = followed(file).finish(threads);
        synchronized (finished) {
            finished.add(hashed);
        }
    }

    /** {@return the files that are finished, in that order} */
    public List<HashedFile> files() {
        synchronized (finished) {
            return List.copyOf(finished);
        }
    }
}
