// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import spindle.io.CancelledException;

/**
 * The checksums of one file, of which any number of threads bring blocks. A block that comes early waits; a thread that is
 * far ahead of the slowest checksum waits itself, so that no more than a few megabytes are held. With threads enough, one of
 * them stays with the slowest checksum, and the others read and compute the rest.
 *
 * <p>No two blocks overlap, and no bytes are left out. Where a block will never come, {@link #abandon} lets go who waits.
 */
public final class OrderedDigests {
    /** How far a thread may be ahead: eight blocks of the pump. */
    private static final long AHEAD_BYTES = 8 * 160 * 2352L;

    private final Map<DigestAlgorithm, DigestStage> stages = new EnumMap<>(DigestAlgorithm.class);
    private final Deque<byte[]> free = new ArrayDeque<>();
    private long takenBytes;
    private boolean abandoned;

    /** @param algorithms which checksums, at least one */
    public OrderedDigests(Set<DigestAlgorithm> algorithms) {
        if (algorithms.isEmpty()) {
            throw new IllegalArgumentException("no checksum");
        }
        algorithms.forEach(each -> stages.put(each, new DigestStage(each.begin())));
    }

    /**
     * Takes a block.
     *
     * @param offset where it begins in the file
     * @param bytes from their position to their limit; the position advances
     * @throws CancelledException where the rest was abandoned
     */
    public void add(long offset, ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        if (count == 0) {
            return;
        }
        byte[] copy = buffer(offset, count);
        bytes.get(copy, 0, count);
        Block block = new Block(offset, copy, count, stages.size());
        stages.values().forEach(stage -> stage.offer(block));
        stages.values().forEach(stage -> stage.work(this::release));
    }

    /** Lets go all who wait: a block will never come. */
    public synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    private synchronized byte[] buffer(long offset, int count) throws IOException {
        try {
            while (!abandoned && offset > takenBytes + AHEAD_BYTES) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon();
        }
        if (abandoned) {
            throw new CancelledException("", "cancelled", "nothing was left behind");
        }
        byte[] buffer = free.poll();
        return buffer != null && buffer.length >= count ? buffer : new byte[count];
    }

    private synchronized void release(Block block) {
        if (block.isTaken()) {
            takenBytes += block.count();
            free.push(block.bytes());
            notifyAll();
        }
    }

    /** {@return the checksums in hexadecimal, lower case} All threads have brought their blocks by now. */
    public Map<DigestAlgorithm, String> finish() {
        Map<DigestAlgorithm, String> found = new EnumMap<>(DigestAlgorithm.class);
        stages.forEach((algorithm, stage) -> found.put(algorithm, stage.finish()));
        return found;
    }
}
