// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.sector.TrackMode;

/** Gives the only track of a disc another mode and another place. */
final class ShiftedTrack {
    private ShiftedTrack() {}

    /** @param shift how many sectors later the track lies */
    static StoredTrack of(StoredTrack stored, TrackMode mode, int shift) {
        Track from = stored.track();
        List<Index> indexes = from.indexes().stream()
                .map(index -> new Index(index.number(), index.lba() + shift))
                .toList();
        Track track = new Track(from.number(), mode, from.control(), indexes, from.end() + shift, from.isrc());
        return new StoredTrack(track, shifted(stored.storage(), shift), new Source(stored.sectors(), shift));
    }

    private static Storage shifted(Storage storage, int shift) {
        List<LbaRange> absent = storage.absent().stream()
                .map(range -> new LbaRange(range.start() + shift, range.end() + shift))
                .toList();
        return new Storage(storage.layout(), storage.subchannel(), storage.audio(), absent);
    }

    /** {@return a disc with that track as its only one} */
    static Disc disc(Disc disc, Track track, int shift) {
        Session session = disc.sessions().get(0);
        return new Disc(
                disc.medium(),
                List.of(new Session(session.number(), session.type(), List.of(track), session.leadOut() + shift)),
                disc.mcn(),
                disc.text(),
                disc.remarks());
    }

    /** The sectors of the track, by their new addresses. */
    private record Source(SectorSource source, int shift) implements SectorSource {
        @Override
        public int start() {
            return source.start() + shift;
        }

        @Override
        public int end() {
            return source.end() + shift;
        }

        @Override
        public List<Extent> extents() {
            return source.extents().stream()
                    .map(extent -> extent.shifted(shift))
                    .toList();
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
