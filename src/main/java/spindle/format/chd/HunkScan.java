// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import spindle.format.chd.codec.DamagedHunkException;

/** Reads all hunks, several at a time: which cannot be unpacked, and what the SHA-1 of all of them is. */
final class HunkScan {
    /** Hunks that are unpacked side by side, as many as take so much memory. */
    private static final int BATCH_BYTES = 4 << 20;

    private final HunkSource hunks;
    private final BitSet lost = new BitSet();
    private final MessageDigest content = Sha1.digest();

    private HunkScan(HunkSource hunks) {
        this.hunks = hunks;
    }

    /**
     * What was found.
     *
     * @param lost the hunks that cannot be read
     * @param sha1 of the logical bytes, lost hunks taken as zeroes
     */
    record Outcome(BitSet lost, Sha1 sha1) {
        /** {@return what the header says otherwise, one line each} */
        List<String> contradictions(ChdDescriptor descriptor) {
            if (!lost.isEmpty()) {
                return List.of();
            }
            Optional<Sha1> raw = descriptor.header().rawSha1();
            if (raw.isPresent() && !raw.get().equals(sha1)) {
                return List.of("the SHA-1 of its content is " + sha1.hex() + ", and its header says "
                        + raw.get().hex());
            }
            Optional<Sha1> told = descriptor.header().version() < 4
                    ? Optional.empty()
                    : descriptor.header().sha1();
            Sha1 overall = ChdPrinter.overall(sha1, descriptor.metadata());
            return told.isPresent() && !told.get().equals(overall)
                    ? List.of("the SHA-1 of its content and metadata is " + overall.hex() + ", and its header says "
                            + told.get().hex())
                    : List.of();
        }
    }

    static Outcome run(HunkSource hunks) throws IOException {
        return new HunkScan(hunks).run();
    }

    private Outcome run() throws IOException {
        ChdHeader header = hunks.header();
        byte[][] batch = new byte[Math.max(1, BATCH_BYTES / header.hunkBytes())][header.hunkBytes()];
        long left = header.logicalBytes();
        for (int first = 0; first < header.hunkCount(); first += batch.length) {
            int count = Math.min(batch.length, header.hunkCount() - first);
            unpack(first, count, batch);
            for (int i = 0; i < count; i++) {
                content.update(batch[i], 0, (int) Math.min(left, batch[i].length));
                left -= batch[i].length;
            }
        }
        return new Outcome(lost, Sha1.of(content.digest()));
    }

    private void unpack(int first, int count, byte[][] batch) throws IOException {
        ConcurrentHashMap<Integer, IOException> failures = new ConcurrentHashMap<>();
        IntStream.range(0, count).parallel().forEach(i -> {
            try {
                hunks.read(first + i, batch[i]);
            } catch (IOException e) {
                failures.put(i, e);
            }
        });
        for (var failure : failures.entrySet()) {
            if (!(failure.getValue() instanceof DamagedHunkException)) {
                throw failure.getValue();
            }
            lost.set(first + failure.getKey());
            Arrays.fill(batch[failure.getKey()], (byte) 0);
        }
    }
}
