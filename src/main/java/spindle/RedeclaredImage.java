// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.sector.TrackMode;

/** An image of one track, seen as of another mode and at another place. The image itself stays the caller's to close. */
final class RedeclaredImage extends ImageView {
    private final Disc disc;
    private final Track original;
    private final int shift;

    /** @param shift how many sectors further on its track shall lie */
    RedeclaredImage(DiscImage image, TrackMode mode, int shift) {
        super(image);
        this.shift = shift;
        original = image.disc().tracks().get(0);
        List<Index> indexes = new ArrayList<>();
        for (Index index : original.indexes()) {
            indexes.add(new Index(index.number(), index.lba() + shift));
        }
        Track track = new Track(
                original.number(), mode, original.control(), indexes, original.end() + shift, original.isrc());
        Session session = image.disc().sessions().get(0);
        disc = new Disc(
                image.disc().medium(),
                List.of(new Session(session.number(), session.type(), List.of(track), session.leadOut() + shift)),
                image.disc().mcn(),
                image.disc().text(),
                image.disc().remarks());
    }

    @Override
    public Disc disc() {
        return disc;
    }

    @Override
    public Storage storage(Track track) {
        Storage stored = super.storage(original);
        List<LbaRange> absent = new ArrayList<>();
        for (LbaRange range : stored.absent()) {
            absent.add(new LbaRange(range.start() + shift, range.end() + shift));
        }
        return new Storage(stored.layout(), stored.subchannel(), stored.audio(), absent);
    }

    @Override
    public SectorSource sectors(Track track) {
        return new Shifted(super.sectors(original), shift);
    }

    @Override
    public void close() {}

    /** Sectors that lie elsewhere than they seem. */
    private record Shifted(SectorSource source, int shift) implements SectorSource {
        @Override
        public int start() {
            return source.start() + shift;
        }

        @Override
        public int end() {
            return source.end() + shift;
        }

        @Override
        public void read(int lba, int count, ByteBuffer dst) throws IOException {
            source.read(lba - shift, count, dst);
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
            source.readSubchannel(lba - shift, count, dst);
        }
    }
}
