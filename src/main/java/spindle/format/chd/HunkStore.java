// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import spindle.io.OutputFile;

/**
 * Writes hunks in their order, for the map says only how long they are. A hunk that comes before its turn waits; a thread that
 * is far ahead waits itself, as long as another one is at work.
 */
final class HunkStore {
    /** What may wait: with what two threads hold, far below the 160 MB that writing may take. */
    private static final long MOST_WAITING_BYTES = 32L << 20;
    /** How long a thread waits before it looks again whether another one is at work. */
    private static final long PATIENCE_MILLIS = 50;
    /** How many bytes are written at once. */
    private static final int BLOCK_BYTES = 512 << 10;

    private final OutputFile file;
    private final ChdHeader header;
    private final HunkRepeats repeats;
    private final HunkRooms rooms;
    private final HunkMap map;
    private final MessageDigest content = Sha1.digest();
    private final Map<Integer, PackedHunk> waiting = new HashMap<>();
    private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
    private long waitingBytes;
    private int next;
    private long place;
    private int working;

    /** @param first offset of the first hunk in the file */
    HunkStore(OutputFile file, ChdHeader header, HunkRepeats repeats, HunkRooms rooms, long first) {
        this.file = file;
        this.header = header;
        this.repeats = repeats;
        this.rooms = rooms;
        map = new HunkMap(header.hunkCount(), HunkMap.Check.CRC_16);
        place = first;
    }

    /** A thread begins to bring hunks. */
    synchronized void begin() {
        working++;
    }

    /** It ends. */
    synchronized void end() {
        working--;
        notifyAll();
    }

    /** {@return the number of the next hunk to be written} */
    synchronized int next() {
        return next;
    }

    HunkMap map() {
        return map;
    }

    /** {@return the offset behind the last hunk} */
    synchronized long place() {
        return place;
    }

    /** Writes a hunk, now or when those before it are written. */
    synchronized void put(int number, PackedHunk hunk) throws IOException {
        awaitTurn(number);
        waiting.put(number, hunk);
        waitingBytes += weight(hunk);
        for (PackedHunk turn = waiting.remove(next); turn != null; turn = waiting.remove(next)) {
            waitingBytes -= weight(turn);
            append(turn);
            giveBack(turn);
            next++;
        }
        notifyAll();
    }

    private void awaitTurn(int number) throws IOException {
        try {
            while (number > next && waitingBytes > MOST_WAITING_BYTES && working > 1) {
                working--;
                try {
                    wait(PATIENCE_MILLIS);
                } finally {
                    working++;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static long weight(PackedHunk hunk) {
        return hunk.hunk().length + (hunk.bytes() == hunk.hunk() ? 0L : hunk.bytes().length);
    }

    private void giveBack(PackedHunk hunk) {
        rooms.giveBack(hunk.hunk());
        if (hunk.count() > 0 && hunk.bytes() != hunk.hunk()) {
            rooms.giveBack(hunk.bytes());
        }
    }

    private void append(PackedHunk hunk) throws IOException {
        long left = header.logicalBytes() - (long) next * header.hunkBytes();
        content.update(hunk.hunk(), 0, (int) Math.min(left, header.hunkBytes()));
        PackedHunk last = header.isPacked() && hunk.count() > 0
                ? repeats.find(hunk.hunk(), hunk.crc(), hunk.key()).orElse(hunk)
                : hunk;
        if (last.count() == 0) {
            map.put(next, last.kind(), last.place(), 0, 0);
            return;
        }
        map.put(next, last.kind(), place, last.count(), last.crc());
        repeats.wrote(last.key(), next);
        write(last.bytes(), last.count());
        place += last.count();
    }

    private void write(byte[] bytes, int count) throws IOException {
        if (count > block.remaining()) {
            flush();
        }
        if (count > block.remaining()) {
            file.write(place, ByteBuffer.wrap(bytes, 0, count));
        } else {
            block.put(bytes, 0, count);
        }
    }

    /** Writes what is held back. */
    private void flush() throws IOException {
        block.flip();
        file.write(place - block.limit(), block);
        block.clear();
    }

    /** {@return the SHA-1 of all content, when all is written} */
    synchronized Sha1 finish() throws IOException {
        flush();
        return Sha1.of(content.digest());
    }
}
