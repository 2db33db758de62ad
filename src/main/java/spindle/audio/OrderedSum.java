// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The MD5 of bytes that any number of threads read in any order. What comes early waits, up to a bound; what finds no place
 * is read again at the end.
 */
final class OrderedSum {
    /** How many bytes wait before no more are kept. */
    private static final int MOST_WAITING = 1 << 23;

    private static final int STEP = 1 << 16;

    private final long length;
    private final MessageDigest md5;
    private final NavigableMap<Long, byte[]> waiting = new TreeMap<>();
    /** What was read: from each key to its value. */
    private final NavigableMap<Long, Long> read = new TreeMap<>();

    /** What is being read: from each key so many bytes. */
    private final NavigableMap<Long, Long> reading = new TreeMap<>();

    private int waitingBytes;
    private long position;
    private boolean complete;

    OrderedSum(long length) {
        this.length = length;
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Says that bytes are going to be read; {@link #add} or {@link #abandon} follows. */
    synchronized void begin(long offset, int count) {
        reading.merge(offset, (long) count, Math::max);
    }

    /** Says that bytes could not be read. */
    synchronized void abandon(long offset) {
        reading.remove(offset);
        notifyAll();
    }

    /**
     * Takes bytes that were read. Where too many wait for bytes that another thread is reading, this waits for it.
     *
     * @param bytes from their position to their limit; they stay as they are
     * @return whether by these all bytes were read; once
     */
    synchronized boolean add(long offset, ByteBuffer bytes) {
        if (complete) {
            return false;
        }
        reading.remove(offset);
        awaitRoom(offset);
        cover(offset, offset + bytes.remaining());
        long skipped = position - offset;
        if (skipped >= 0 && skipped < bytes.remaining()) {
            ByteBuffer fresh = bytes.duplicate();
            fresh.position(fresh.position() + (int) skipped);
            hash(fresh);
            hashWaiting();
            notifyAll();
        } else if (skipped < 0 && waitingBytes <= MOST_WAITING) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            byte[] before = waiting.put(offset, copy);
            waitingBytes += copy.length - (before == null ? 0 : before.length);
        }
        Map.Entry<Long, Long> first = read.firstEntry();
        complete = first.getKey() == 0 && first.getValue() >= length;
        return complete;
    }

    private boolean isBeingRead(long byteOffset) {
        Map.Entry<Long, Long> before = reading.floorEntry(byteOffset);
        return before != null && byteOffset < before.getKey() + before.getValue();
    }

    private void awaitRoom(long offset) {
        try {
            while (offset > position && waitingBytes > MOST_WAITING && isBeingRead(position)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reading.clear();
        }
    }

    private void hash(ByteBuffer bytes) {
        position += bytes.remaining();
        md5.update(bytes);
    }

    private void hashWaiting() {
        while (!waiting.isEmpty() && waiting.firstKey() <= position) {
            Map.Entry<Long, byte[]> first = waiting.pollFirstEntry();
            byte[] bytes = first.getValue();
            waitingBytes -= bytes.length;
            int skipped = (int) Math.min(bytes.length, position - first.getKey());
            hash(ByteBuffer.wrap(bytes, skipped, bytes.length - skipped));
        }
    }

    private void cover(long from, long to) {
        Map.Entry<Long, Long> before = read.floorEntry(from);
        long start = before != null && before.getValue() >= from ? before.getKey() : from;
        long end = before != null && before.getValue() >= from ? Math.max(before.getValue(), to) : to;
        Map.Entry<Long, Long> next = read.ceilingEntry(start);
        while (next != null && next.getKey() <= end) {
            end = Math.max(end, next.getValue());
            read.remove(next.getKey());
            next = read.ceilingEntry(start);
        }
        read.put(start, end);
    }

    /**
     * {@return the sum} What is not known any more is read again.
     *
     * @param again reads at a position as often as it is asked to
     */
    synchronized byte[] finish(FlacCursor again) throws IOException {
        byte[] step = new byte[STEP];
        while (position < length) {
            long until = waiting.isEmpty() ? length : waiting.firstKey();
            ByteBuffer bytes = ByteBuffer.wrap(step, 0, (int) Math.min(STEP, Math.min(until, length) - position));
            again.read(position, bytes);
            hash(bytes.flip());
            hashWaiting();
        }
        return md5.digest();
    }
}
