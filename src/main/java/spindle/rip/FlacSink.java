// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import spindle.audio.flac.EncoderSettings;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.FrameEncoder;
import spindle.audio.flac.PcmFormat;
import spindle.audio.flac.StreamSummary;
import spindle.disc.Track;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.ByteSink;
import spindle.sector.SectorLayout;

/**
 * Encodes samples on the threads that bring them. A stretch of the stream that has all its samples is encoded by the thread
 * that brought the last of them; frames are written in their order, by whichever thread has the next ones.
 */
final class FlacSink implements ImageWriter, SectorSink {
    private final Cut cut;
    private final ByteSink out;
    private final Header header;
    private final StreamSummary summary;
    private final long sampleBytes;
    private final Map<Integer, FlacStretch> incomplete = new HashMap<>();
    private final Map<Integer, FlacStretch> encoded = new HashMap<>();
    private final ConcurrentLinkedQueue<FrameEncoder> idle = new ConcurrentLinkedQueue<>();
    private int nextStretch;
    private long written;

    /** Which header a file keeps. */
    enum Header {
        /** The first, which knows no checksum: nothing is written twice. */
        FIRST,
        /** The last. */
        FINISHED
    }

    FlacSink(Cut cut, FlacMetadata.Extras extras, ByteSink out, Header header) throws IOException {
        this.cut = cut;
        this.out = out;
        this.header = header;
        sampleBytes = (long) cut.sectors() * SectorLayout.RAW_2352.bytes();
        summary = new StreamSummary(
                PcmFormat.CD, EncoderSettings.DEFAULT.blockSize(), extras, sampleBytes / PcmFormat.CD.bytesPerSample());
        byte[] first = summary.header();
        out.write(0, ByteBuffer.wrap(first));
        written = first.length;
    }

    @Override
    public SectorSink sink(Track track) {
        return this;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        long at = (long) cut.sectorsBefore(lba) * SectorLayout.RAW_2352.bytes();
        while (src.hasRemaining()) {
            FlacStretch stretch = stretch((int) (at / FlacStretch.BYTES));
            int taken = stretch.take((int) (at % FlacStretch.BYTES), src);
            at += taken;
            if (stretch.isLast(taken)) {
                encode(stretch);
            }
        }
    }

    private FlacStretch stretch(int number) {
        synchronized (incomplete) {
            FlacStretch known = incomplete.get(number);
            if (known == null) {
                long rest = sampleBytes - (long) number * FlacStretch.BYTES;
                known = new FlacStretch(number, (int) Math.min(FlacStretch.BYTES, rest));
                incomplete.put(number, known);
            }
            return known;
        }
    }

    private void encode(FlacStretch stretch) throws IOException {
        synchronized (incomplete) {
            incomplete.remove(stretch.number());
        }
        FrameEncoder encoder = idle.poll();
        FrameEncoder used = encoder == null ? new FrameEncoder(PcmFormat.CD, EncoderSettings.DEFAULT) : encoder;
        stretch.encode(used);
        idle.add(used);
        synchronized (encoded) {
            encoded.put(stretch.number(), stretch);
            for (FlacStretch next = encoded.remove(nextStretch); next != null; next = encoded.remove(nextStretch)) {
                written += next.write(out, written, summary);
                nextStretch++;
            }
        }
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) {
        throw new IllegalStateException("an audio file has no sub-channel");
    }

    @Override
    public void commit() throws IOException {
        byte[] last = summary.finish();
        if (header == Header.FINISHED) {
            out.write(0, ByteBuffer.wrap(last));
        }
    }

    @Override
    public void close() {}
}
