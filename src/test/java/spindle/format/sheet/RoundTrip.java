// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.DiscContents;
import spindle.format.DiscFormat;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.ReadOptions;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputSet;
import spindle.sector.Subchannel;

/** A disc written by a format and read back. Sectors are carried in the layout they have, two at a time. */
public final class RoundTrip {
    public static final WriteOptions KEEP =
            new WriteOptions(WriteOptions.FileLayout.SINGLE, WriteOptions.Sectors.KEEP, WriteOptions.GapPolicy.PREPEND);

    private final DiscFormat format;
    private final DiscImage source;
    private final Losses losses = new Losses();

    public RoundTrip(DiscFormat format, DiscImage source) {
        this.format = format;
        this.source = source;
    }

    public List<Loss> losses() {
        return losses.all();
    }

    /** Writes the source, and requires that reading gives the disc that the writer promised, and the same sectors. */
    public DiscImage run(Path target) throws IOException {
        Fitting fitting = write(target);
        DiscImage image = format.reader().orElseThrow().open(target, ReadOptions.DEFAULT);
        assertThat(image.findings()).allMatch(finding -> finding.severity() == Finding.Severity.NOTE);
        assertThat(image.disc()).isEqualTo(fitting.disc());
        for (Track track : fitting.disc().tracks()) {
            assertStored(image.storage(track), fitting.storage(track));
            compare(image, fitting, track);
        }
        return image;
    }

    /** Sectors that a source has in no file may be built, and are in the target then. */
    private static void assertStored(Storage found, Storage promised) {
        assertThat(found.layout()).isEqualTo(promised.layout());
        assertThat(found.subchannel()).isEqualTo(promised.subchannel());
        assertThat(found.absent()).isSubsetOf(promised.absent());
    }

    public Fitting write(Path target) throws IOException {
        Writer writer = format.writer().orElseThrow();
        Fitting fitting = Fitter.fit(writer, DiscContents.of(source), KEEP, losses);
        try (OutputSet outputs = new OutputSet(OutputSet.Overwrite.REFUSE, OutputSet.Sync.NONE, List.of());
                ImageWriter out = writer.create(target, fitting, KEEP, outputs)) {
            for (Track track : fitting.disc().tracks()) {
                Storage storage = fitting.storage(track);
                for (LbaRange range : storage.stored(track.range())) {
                    carry(track, range, storage, out.sink(track));
                }
            }
            out.commit();
            outputs.commit();
        }
        for (PlannedFile planned : writer.files(target, fitting, KEEP)) {
            assertThat(planned.path()).hasSize(planned.bytes());
        }
        return fitting;
    }

    private void carry(Track track, LbaRange range, Storage storage, SectorSink sink) throws IOException {
        for (int lba = range.start(); lba < range.end(); lba += 2) {
            int count = Math.min(2, range.end() - lba);
            sink.write(lba, count, main(source, track, storage, lba, count));
            if (storage.subchannel() != Subchannel.NONE) {
                sink.writeSubchannel(lba, count, beside(source, track, storage, lba, count));
            }
        }
    }

    private void compare(DiscImage image, Fitting fitting, Track track) throws IOException {
        Storage storage = fitting.storage(track);
        for (LbaRange range : storage.stored(track.range())) {
            int count = range.count();
            assertThat(main(image, track, storage, range.start(), count))
                    .isEqualTo(main(source, track, storage, range.start(), count));
            assertThat(beside(image, track, storage, range.start(), count))
                    .isEqualTo(beside(source, track, storage, range.start(), count));
        }
    }

    private static ByteBuffer main(DiscImage image, Track track, Storage storage, int lba, int count)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count * storage.layout().bytes());
        image.sectors(track).read(lba, count, buffer);
        return buffer.flip();
    }

    private static ByteBuffer beside(DiscImage image, Track track, Storage storage, int lba, int count)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count * storage.subchannel().bytes());
        if (buffer.capacity() > 0) {
            image.sectors(track).readSubchannel(lba, count, buffer);
        }
        return buffer.flip();
    }
}
