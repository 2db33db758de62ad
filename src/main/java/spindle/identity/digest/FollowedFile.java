// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import spindle.image.Progress;
import spindle.io.ByteSource;
import spindle.io.OutputFile;

/** The checksums of one file that is being written. */
final class FollowedFile {
    private final OutputFile file;
    private final Set<DigestAlgorithm> algorithms;
    private final Map<DigestAlgorithm, FollowingDigest> digests = new EnumMap<>(DigestAlgorithm.class);
    /** What was written ahead of others: from each key to its value. */
    private final NavigableMap<Long, Long> ahead = new TreeMap<>();

    private long end;
    private boolean rewritten;

    FollowedFile(OutputFile file, Set<DigestAlgorithm> algorithms) {
        this.file = file;
        this.algorithms = algorithms;
        algorithms.forEach(each -> digests.put(each, new FollowingDigest(file, each.begin())));
    }

    void wrote(long offset, int count) throws IOException {
        long until = reached(offset, offset + count);
        for (FollowingDigest digest : digests.values()) {
            if (until > 0) {
                digest.follow(until);
            }
        }
    }

    /** {@return up to where the file is written without a hole; 0 where following is of no use any more} */
    private synchronized long reached(long offset, long until) {
        rewritten |= digests.values().stream().anyMatch(digest -> offset < digest.claimedBytes());
        ahead.merge(offset, until, Math::max);
        while (!ahead.isEmpty() && ahead.firstKey() <= end) {
            end = Math.max(end, ahead.pollFirstEntry().getValue());
        }
        return rewritten ? 0 : end;
    }

    /** {@return the checksums, the file being as it will be} What was written again at its beginning is read again. */
    HashedFile finish(int threads) throws IOException {
        long bytes = file.length();
        boolean isBehind = rewritten
                || digests.values().stream()
                        .anyMatch(digest -> digest.claimedBytes() == 0 || digest.claimedBytes() > bytes);
        Map<DigestAlgorithm, String> found = new EnumMap<>(DigestAlgorithm.class);
        if (isBehind) {
            found.putAll(FileDigests.of(new Written(file, bytes), algorithms, threads, Progress.NONE));
        } else {
            for (Map.Entry<DigestAlgorithm, FollowingDigest> each : digests.entrySet()) {
                each.getValue().follow(bytes);
                found.put(each.getKey(), each.getValue().finish());
            }
        }
        return new HashedFile(file.target().toString(), HashedFile.Content.FILE, 0, bytes, found);
    }

    /** A file that is written, read back. */
    private record Written(OutputFile file, long length) implements ByteSource {
        @Override
        public String name() {
            return file.target().toString();
        }

        @Override
        public int read(long offset, ByteBuffer dst) throws IOException {
            return file.read(offset, dst);
        }

        @Override
        public void close() {}
    }
}
