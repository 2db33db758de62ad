// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.io.OutputFile;
import spindle.sector.RawSector;
import spindle.sector.code.Edc;

/**
 * Turns a file of sectors that is being written into an ECM file, in its place: what has been read makes room for what is
 * written. Any bytes come back as they were, whatever they are; sectors whose codes are right take up less.
 *
 * <p>It needs 3 MiB of memory, and no room on the disk.
 */
public final class EcmEncoder {
    /** Bytes that are read at once. */
    private static final int WINDOW_BYTES = 1 << 20;

    /** A record of more payload is cut: its length stands before it. */
    private static final int RECORD_BYTES = 1 << 20;

    /** So far ahead is read: for a sector, and for what the heads of records add to bytes that are all literals. */
    private static final int AHEAD_BYTES = 1 << 16;

    private static final byte[] MAGIC = {'E', 'C', 'M', 0};

    /** A head of type 0 with 2^32 units. */
    private static final byte[] END = {(byte) 0xFC, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x3F};

    private static final int MOST_HEAD_BYTES = 5;

    private final OutputFile file;
    private final long length;
    private final byte[] window = new byte[WINDOW_BYTES + AHEAD_BYTES];
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream(RECORD_BYTES + RawSector.BYTES);
    private final EcmUnits kinds = new EcmUnits();
    private final Edc edc = new Edc();
    private int sum;
    private long read;
    private int at;
    private int end;
    private long written;
    private int type = EcmCursor.LITERAL;
    private long units;

    private EcmEncoder(OutputFile file) throws IOException {
        this.file = file;
        length = file.length();
    }

    /** {@return the most bytes that an ECM file of so many bytes can have} */
    public static long mostBytes(long bytes) {
        return bytes + (bytes / RECORD_BYTES + 2) * MOST_HEAD_BYTES + MAGIC.length + END.length + Integer.BYTES;
    }

    /** Encodes a file in its place. */
    public static void encode(OutputFile file) throws IOException {
        new EcmEncoder(file).run();
    }

    private void run() throws IOException {
        fill();
        put(MAGIC);
        while (at < end) {
            unit();
            if (end - at < AHEAD_BYTES && read < length) {
                fill();
            }
        }
        flush();
        put(END);
        byte[] code = new byte[Integer.BYTES];
        Edc.store(sum, code, 0);
        put(code);
        file.truncate(written);
    }

    /** Moves what is left to the beginning of the window, and reads on. */
    private void fill() throws IOException {
        System.arraycopy(window, at, window, 0, end - at);
        end -= at;
        at = 0;
        int bytes = file.read(read, ByteBuffer.wrap(window, end, window.length - end));
        sum = edc.update(sum, window, end, bytes);
        end += bytes;
        read += bytes;
    }

    private void unit() throws IOException {
        int next = kinds.typeAt(window, at, end);
        boolean full = payload.size() >= RECORD_BYTES;
        if (next != type || full) {
            flush();
            type = next;
        }
        EcmUnits.payload(type, window, at, payload);
        at += EcmUnits.bytes(type);
        units++;
    }

    /** Writes the record that was gathered: its head, then its payload. */
    private void flush() throws IOException {
        if (units == 0) {
            return;
        }
        long number = units - 1;
        byte[] head = new byte[MOST_HEAD_BYTES];
        int bytes = 1;
        head[0] = (byte) (type | (number & 0x1F) << 2);
        for (number >>>= 5; number != 0; number >>>= 7) {
            head[bytes - 1] |= (byte) 0x80;
            head[bytes++] = (byte) (number & 0x7F);
        }
        put(head, bytes);
        put(payload.toByteArray());
        payload.reset();
        units = 0;
    }

    private void put(byte[] bytes) throws IOException {
        put(bytes, bytes.length);
    }

    private void put(byte[] bytes, int count) throws IOException {
        file.write(written, ByteBuffer.wrap(bytes, 0, count));
        written += count;
    }
}
