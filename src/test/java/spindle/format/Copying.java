// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.convert.ConversionOptions;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.ImageWriter;
import spindle.image.Progress;
import spindle.image.SectorPump;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.Transfer;
import spindle.io.OutputSet;

/** Writes images as a conversion does, and compares what is read again. */
public final class Copying {
    /** Nothing asked for. */
    public static final WriteOptions OPTIONS =
            new WriteOptions(WriteOptions.FileLayout.SINGLE, WriteOptions.Sectors.KEEP, WriteOptions.GapPolicy.PREPEND);

    private Copying() {}

    /** {@return options that accept what a target cannot hold} */
    public static ConversionOptions accepting(DiscImage source) {
        ConversionOptions plain = ConversionOptions.DEFAULT;
        return new ConversionOptions(
                OPTIONS,
                plain.formTwo(),
                plain.care(),
                plain.proof(),
                ConversionOptions.LossPolicy.ACCEPT,
                plain.damage(),
                plain.fill(),
                plain.overwrite(),
                plain.sync(),
                1);
    }

    /** Writes an image with two threads; its sectors must be stored as the target wants them. */
    public static Fitting write(Writer writer, DiscImage source, Path target, WriteOptions options, Losses losses)
            throws IOException {
        Fitting fitting = Fitter.fit(writer, DiscContents.of(source), options, losses);
        try (OutputSet outputs = new OutputSet(OutputSet.Overwrite.REFUSE, OutputSet.Sync.NONE, List.of())) {
            try (ImageWriter image = writer.create(target, fitting, options, outputs)) {
                SectorPump.run(transfers(source, fitting, image), 2, Progress.NONE);
                image.commit();
            }
            outputs.commit();
        }
        for (PlannedFile file : writer.files(target, fitting, options)) {
            assertThat(Files.size(file.path())).as(file.path().toString()).isEqualTo(file.bytes());
        }
        return fitting;
    }

    private static List<Transfer> transfers(DiscImage source, Fitting fitting, ImageWriter image) throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        for (Track fitted : fitting.disc().tracks()) {
            Storage to = fitting.storage(fitted);
            Track track = numbered(source.disc(), fitted.number());
            assertThat(source.storage(track).layout()).isEqualTo(to.layout());
            for (LbaRange range : to.stored(fitted.range())) {
                transfers.add(new Transfer(
                        source.sectors(track), source.storage(track), range, Optional.empty(), image.sink(fitted), to));
            }
        }
        return transfers;
    }

    public static Track numbered(Disc disc, int number) {
        for (Track track : disc.tracks()) {
            if (track.number() == number) {
                return track;
            }
        }
        throw new AssertionError("no track " + number);
    }

    /** Checks that two images have the same sectors in all tracks of the first, and the same sub-channel where both have one. */
    public static void assertSameSectors(DiscImage expected, DiscImage actual, String what) throws IOException {
        for (Track track : expected.disc().tracks()) {
            Track other = numbered(actual.disc(), track.number());
            String name = what + ", track " + track.number();
            assertThat(read(actual, other, track.range())).as(name).isEqualTo(read(expected, track, track.range()));
            if (expected.storage(track).subchannel() == actual.storage(other).subchannel()) {
                assertThat(sub(actual, other, track.range())).as(name).isEqualTo(sub(expected, track, track.range()));
            }
        }
    }

    /** {@return the main channel of some sectors} */
    public static byte[] read(DiscImage image, Track track, LbaRange range) throws IOException {
        byte[] bytes = new byte[range.count() * image.storage(track).layout().bytes()];
        SectorSource source = image.sectors(track);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int lba = range.start(); lba < range.end(); lba += 7) {
            source.read(lba, Math.min(7, range.end() - lba), buffer);
        }
        return bytes;
    }

    /** {@return the sub-channel of some sectors} */
    public static byte[] sub(DiscImage image, Track track, LbaRange range) throws IOException {
        byte[] bytes =
                new byte[range.count() * image.storage(track).subchannel().bytes()];
        SectorSource source = image.sectors(track);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int lba = range.start(); lba < range.end(); lba += 7) {
            source.readSubchannel(lba, Math.min(7, range.end() - lba), buffer);
        }
        return bytes;
    }
}
