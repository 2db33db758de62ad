// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import spindle.format.chd.codec.DamagedHunkException;

/**
 * Which hunks cannot be unpacked, and what the SHA-1 of all of them is. It watches hunks that are unpacked for others, almost
 * in order, so that none is unpacked twice, and reads the rest at the end.
 */
final class HunkScan {
    /** Hunks that are unpacked side by side, as many as take so much memory; and what may wait for those before it. */
    private static final int BATCH_BYTES = 4 << 20;

    private final HunkSource hunks;
    private final BitSet lost = new BitSet();
    private final MessageDigest content = Sha1.digest();
    private final Map<Integer, byte[]> waiting = new HashMap<>();
    private int next;
    private long left;

    HunkScan(HunkSource hunks) {
        this.hunks = hunks;
        left = hunks.header().logicalBytes();
    }

    /**
     * What was found.
     *
     * @param lost the hunks that cannot be read
     * @param sha1 of the logical bytes, lost hunks taken as zeroes
     */
    record Outcome(BitSet lost, Sha1 sha1) {}

    /** A hunk was unpacked. */
    synchronized void saw(int hunk, byte[] bytes) {
        if (hunk < next || waiting.containsKey(hunk)) {
            return;
        }
        if (hunk > next) {
            if ((waiting.size() + 1L) * bytes.length <= BATCH_BYTES) {
                waiting.put(hunk, bytes.clone());
            }
            return;
        }
        add(bytes);
        for (byte[] turn = waiting.remove(next); turn != null; turn = waiting.remove(next)) {
            add(turn);
        }
    }

    /** A hunk could not be unpacked, and is taken as these zeroes. */
    synchronized void lost(int hunk, byte[] zeroes) {
        lost.set(hunk);
        saw(hunk, zeroes);
    }

    private void add(byte[] bytes) {
        content.update(bytes, 0, (int) Math.min(left, bytes.length));
        left -= bytes.length;
        next++;
    }

    /** Reads what nobody has read. It is called once. */
    Outcome finish() throws IOException {
        ChdHeader header = hunks.header();
        byte[][] batch = new byte[Math.max(1, BATCH_BYTES / header.hunkBytes())][header.hunkBytes()];
        for (int first = next(); first < header.hunkCount(); first = next()) {
            int count = Math.min(batch.length, header.hunkCount() - first);
            BitSet damaged = unpack(first, count, batch);
            for (int i = 0; i < count; i++) {
                if (damaged.get(i)) {
                    Arrays.fill(batch[i], (byte) 0);
                    lost(first + i, batch[i]);
                } else {
                    saw(first + i, batch[i]);
                }
            }
        }
        synchronized (this) {
            return new Outcome(lost, Sha1.of(content.digest()));
        }
    }

    private synchronized int next() {
        return next;
    }

    /** Unpacks hunks side by side; returns which of them cannot be. */
    private BitSet unpack(int first, int count, byte[][] batch) throws IOException {
        ConcurrentHashMap<Integer, IOException> failures = new ConcurrentHashMap<>();
        IntStream.range(0, count).parallel().forEach(i -> {
            try {
                hunks.read(first + i, batch[i]);
            } catch (IOException e) {
                failures.put(i, e);
            }
        });
        BitSet damaged = new BitSet();
        for (var failure : failures.entrySet()) {
            if (!(failure.getValue() instanceof DamagedHunkException)) {
                throw failure.getValue();
            }
            damaged.set(failure.getKey());
        }
        return damaged;
    }
}
