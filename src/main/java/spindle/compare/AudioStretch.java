// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.sector.RawSector;

/**
 * The samples of consecutive audio tracks, counted from index 1 of the first of them; those of its pregap are below 0. An
 * instance serves one thread.
 */
final class AudioStretch {
    /** Stereo samples of 16 bits in a sector (IEC 60908): 2352 bytes of four each. */
    static final int SECTOR_SAMPLES = RawSector.BYTES / Integer.BYTES;

    private final DiscImage image;
    private final List<Track> tracks;
    private final int origin;
    private ByteBuffer sectors = ByteBuffer.allocate(0);

    /** @param tracks audio tracks of the image, each beginning where the one before ends */
    AudioStretch(DiscImage image, List<Track> tracks) {
        this.image = image;
        this.tracks = tracks;
        this.origin = tracks.get(0).index1();
    }

    /** {@return the first sample} */
    long start() {
        return (long) (tracks.get(0).start() - origin) * SECTOR_SAMPLES;
    }

    /** {@return the sample after the last} */
    long end() {
        return (long) (tracks.get(tracks.size() - 1).end() - origin) * SECTOR_SAMPLES;
    }

    /**
     * Reads samples, each as one number.
     *
     * @param first the first of them, {@link #start} or more
     * @param count how many, up to {@link #end}
     * @param dst receives them from index 0
     */
    void read(long first, int count, int[] dst) throws IOException {
        int from = (int) Math.floorDiv(first, (long) SECTOR_SAMPLES);
        int to = (int) Math.floorDiv(first + count - 1, (long) SECTOR_SAMPLES) + 1;
        int bytes = (to - from) * RawSector.BYTES;
        if (sectors.capacity() < bytes) {
            sectors = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        sectors.clear().limit(bytes);
        for (Track track : tracks) {
            int start = Math.max(origin + from, track.start());
            int end = Math.min(origin + to, track.end());
            if (start < end) {
                image.sectors(track).read(start, end - start, sectors);
            }
        }
        int skip = (int) (first - (long) from * SECTOR_SAMPLES);
        sectors.flip().position(skip * Integer.BYTES);
        sectors.asIntBuffer().get(dst, 0, count);
    }
}
