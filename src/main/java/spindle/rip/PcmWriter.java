// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.image.ImageWriter;
import spindle.image.SampleBytes;
import spindle.image.SectorSink;
import spindle.io.ByteSink;
import spindle.io.OutputSet;
import spindle.sector.SectorLayout;

/** Writes a cut as an audio file whose samples are not compressed; its sizes are right from the first byte. */
final class PcmWriter extends CutWriter {
    private final PcmEnvelope envelope;

    PcmWriter(Cut cut, PcmEnvelope envelope) {
        super(cut);
        this.envelope = envelope;
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        long bytes = envelope.head(sampleBytes()).length + sampleBytes() + envelope.tail().length;
        return List.of(new PlannedFile(target, bytes));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        return begin(outputs.add(target));
    }

    @Override
    public Optional<ImageWriter> stream(ByteSink out, Fitting fitting, WriteOptions options) throws IOException {
        return Optional.of(begin(out));
    }

    private ImageWriter begin(ByteSink out) throws IOException {
        byte[] head = envelope.head(sampleBytes());
        out.write(0, ByteBuffer.wrap(head));
        return new Samples(out, cut(), head.length, envelope);
    }

    /**
     * Writes samples behind the head.
     *
     * @param offset where the first one goes, bytes
     */
    private record Samples(ByteSink out, Cut cut, int offset, PcmEnvelope envelope) implements ImageWriter, SectorSink {
        @Override
        public SectorSink sink(Track track) {
            return this;
        }

        @Override
        public void write(int lba, int count, ByteBuffer src) throws IOException {
            if (envelope.order() == ByteOrder.BIG_ENDIAN) {
                SampleBytes.swap(src, src.position(), src.limit());
            }
            out.write(offset + (long) cut.sectorsBefore(lba) * SectorLayout.RAW_2352.bytes(), src);
        }

        @Override
        public void writeSubchannel(int lba, int count, ByteBuffer src) {
            throw new IllegalStateException("an audio file has no sub-channel");
        }

        @Override
        public void commit() throws IOException {
            long end = offset + (long) cut.sectors() * SectorLayout.RAW_2352.bytes();
            out.write(end, ByteBuffer.wrap(envelope.tail()));
        }

        @Override
        public void close() {}
    }
}
