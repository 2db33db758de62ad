// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.DiscContents;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.image.ImageWriter;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.io.OutputSet;

/** Writes an image as a sheet, sector by sector as they are. */
final class Copying {
    private Copying() {}

    static WriteOptions options(WriteOptions.FileLayout files, WriteOptions.GapPolicy gaps) {
        return new WriteOptions(files, WriteOptions.Sectors.KEEP, gaps);
    }

    /** Where the sectors of a track come from. */
    interface Origin {
        SectorSource of(Track track);
    }

    /** {@return what the target holds} */
    static Losses copy(DiscImage image, Path target, WriteOptions options) throws IOException {
        Losses losses = new Losses();
        Fitting fitting = Fitter.fit(new CueWriter(BinPacking.NONE), DiscContents.of(image), options, losses);
        write(fitting, image::sectors, target, options);
        return losses;
    }

    static void write(Fitting fitting, Origin origin, Path target, WriteOptions options) throws IOException {
        try (OutputSet outputs = new OutputSet(OutputSet.Overwrite.REPLACE, OutputSet.Sync.NONE, List.of());
                ImageWriter writer = new CueWriter(BinPacking.NONE).create(target, fitting, options, outputs)) {
            for (Track track : fitting.disc().tracks()) {
                Storage storage = fitting.storage(track);
                for (LbaRange range : storage.stored(track.range())) {
                    ByteBuffer main =
                            ByteBuffer.allocate(range.count() * storage.layout().bytes());
                    origin.of(track).read(range.start(), range.count(), main);
                    writer.sink(track).write(range.start(), range.count(), main.flip());
                    ByteBuffer sub = ByteBuffer.allocate(
                            range.count() * storage.subchannel().bytes());
                    if (sub.capacity() > 0) {
                        origin.of(track).readSubchannel(range.start(), range.count(), sub);
                        writer.sink(track).writeSubchannel(range.start(), range.count(), sub.flip());
                    }
                }
            }
            writer.commit();
            outputs.commit();
        }
    }
}
