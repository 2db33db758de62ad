// SPDX-License-Identifier: Apache-2.0
package spindle.format.cso;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import spindle.disc.Track;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;

/**
 * A CSO being written. Each run of sectors is compressed by the thread that brings it; runs that come before their turn
 * wait, and there are no more of them than threads.
 */
final class CsoImageWriter implements ImageWriter, SectorSink {
    private final OutputFile file;
    private final CsoPlan layout;
    private final ByteBuffer index;
    private final Map<Integer, Run> waiting = new HashMap<>();
    private int next;
    private long end;

    /** Compressed sectors, one after the other; a negative length is that of one that is stored. */
    private record Run(byte[] bytes, int[] lengths) {}

    private final int first;

    /** @param first the LBA of the first sector */
    CsoImageWriter(OutputFile file, CsoPlan layout, int first) {
        this.first = first;
        next = first;
        this.file = file;
        this.layout = layout;
        index = ByteBuffer.allocate((layout.blocks() + 1) * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        end = layout.start();
    }

    @Override
    public SectorSink sink(Track track) {
        return this;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        Run run = compressed(count, src);
        synchronized (this) {
            waiting.put(lba, run);
            for (Run turn = waiting.remove(next); turn != null; turn = waiting.remove(next)) {
                append(turn);
            }
        }
    }

    private static Run compressed(int count, ByteBuffer src) {
        byte[] plain = new byte[CsoPlan.BLOCK_BYTES];
        byte[] bytes = new byte[count * CsoPlan.BLOCK_BYTES];
        int[] lengths = new int[count];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        int at = 0;
        for (int i = 0; i < count; i++) {
            src.get(plain);
            deflater.reset();
            deflater.setInput(plain);
            deflater.finish();
            // What fills all that a stored block would take has no use.
            int length = deflater.deflate(bytes, at, CsoPlan.BLOCK_BYTES);
            if (length == CsoPlan.BLOCK_BYTES) {
                System.arraycopy(plain, 0, bytes, at, length);
            }
            lengths[i] = length == CsoPlan.BLOCK_BYTES ? -length : length;
            at += length;
        }
        deflater.end();
        return new Run(bytes, lengths);
    }

    private void append(Run run) throws IOException {
        int shift = layout.shift();
        int from = 0;
        for (int length : run.lengths()) {
            int bytes = Math.abs(length);
            index.putInt((int) (end >> shift) | (length < 0 ? CsoPlan.STORED : 0));
            if (shift > 0) {
                file.write(end, ByteBuffer.wrap(run.bytes(), from, bytes));
            }
            from += bytes;
            end = layout.aligned(end + bytes);
        }
        if (shift == 0) {
            file.write(end - from, ByteBuffer.wrap(run.bytes(), 0, from));
        }
        next += run.lengths().length;
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) {
        throw new IllegalArgumentException("a CSO has no sub-channel");
    }

    @Override
    public synchronized void commit() throws IOException {
        if (next - first != layout.blocks()) {
            throw new IllegalStateException((next - first) + " of " + layout.blocks() + " sectors were written");
        }
        file.extend(end);
        index.putInt((int) (end >> layout.shift()));
        file.write(0, layout.header());
        file.write(CsoPlan.HEADER_BYTES, index.flip());
    }

    @Override
    public void close() {}
}
