// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * An image whose audio frames are a pattern: i times 2654435761 modulo 2 to the 32nd, for i counted from 1 at every
 * {@code period} sectors from {@code origin} on.
 */
final class PatternImage implements DiscImage {
    private final Disc disc;
    private final int origin;
    private final int period;
    private final Map<Integer, List<LbaRange>> absent = new HashMap<>();

    PatternImage(Disc disc, int origin, int period) {
        this.disc = disc;
        this.origin = origin;
        this.period = period;
    }

    /** Takes sectors of a track out of all files. */
    PatternImage without(int track, LbaRange range) {
        absent.put(track, List.of(range));
        return this;
    }

    /** {@return the frame of a sector, as if no sector were absent} */
    int frame(int lba, int place) {
        int sector = Math.floorMod(lba - origin, period);
        return (int) ((sector * 588L + place + 1) * 2654435761L);
    }

    @Override
    public Storage storage(Track track) {
        boolean audio = track.mode() == TrackMode.AUDIO;
        return new Storage(
                audio ? SectorLayout.RAW_2352 : SectorLayout.USER_2048,
                audio ? Subchannel.RAW_96 : Subchannel.NONE,
                ByteOrder.LITTLE_ENDIAN,
                absent.getOrDefault(track.number(), List.of()));
    }

    @Override
    public SectorSource sectors(Track track) {
        return new Source(track, storage(track));
    }

    private final class Source implements SectorSource {
        private final Track track;
        private final Storage storage;

        Source(Track track, Storage storage) {
            this.track = track;
            this.storage = storage;
        }

        @Override
        public int start() {
            return track.start();
        }

        @Override
        public int end() {
            return track.end();
        }

        @Override
        public void read(int lba, int count, ByteBuffer dst) {
            LbaRange range = new LbaRange(lba, lba + count);
            if (storage.layout() != SectorLayout.RAW_2352 || storage.storedCount(range) < count) {
                throw new AssertionError("no audio is stored in " + range);
            }
            for (int i = 0; i < count * 588; i++) {
                dst.putInt(Integer.reverseBytes(frame(lba + i / 588, i % 588)));
            }
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) {
            throw new AssertionError("sums need no sub-channel");
        }
    }

    @Override
    public String format() {
        return "pattern";
    }

    @Override
    public Disc disc() {
        return disc;
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void close() {}
}
