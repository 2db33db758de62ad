// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.LostSectorsException;
import spindle.image.SectorSource;
import spindle.image.Storage;

/** The sectors of a track in hunks. A hunk that is damaged is told as the sectors it takes away. */
final class TrackFrames implements SectorSource {
    private final ExtentSource sectors;
    private final Extent extent;
    private final int hunkBytes;
    private final int track;

    /**
     * @param range all that can be read, what is in no file included
     * @param extent the frames that are in the file
     */
    TrackFrames(int track, LbaRange range, Storage storage, Extent extent, int hunkBytes) {
        this.track = track;
        this.extent = extent;
        this.hunkBytes = hunkBytes;
        sectors = new ExtentSource(range, storage, List.of(extent));
    }

    @Override
    public int start() {
        return sectors.start();
    }

    @Override
    public int end() {
        return sectors.end();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        try {
            sectors.read(lba, count, dst);
        } catch (LostHunkException e) {
            throw lost(e);
        }
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        try {
            sectors.readSubchannel(lba, count, dst);
        } catch (LostHunkException e) {
            throw lost(e);
        }
    }

    /** {@return the sectors of this track that lie in a hunk} */
    LbaRange within(int hunk) {
        long from = (long) hunk * hunkBytes - extent.offset();
        long to = from + hunkBytes;
        LbaRange range = extent.range();
        int first = (int) Math.max(0, Math.min(range.count(), Math.floorDiv(from, extent.stride())));
        int end = (int) Math.max(first, Math.min(range.count(), -Math.floorDiv(-to, extent.stride())));
        return new LbaRange(range.start() + first, range.start() + end);
    }

    private LostSectorsException lost(LostHunkException e) {
        return new LostSectorsException(
                extent.source().name(),
                "hunk " + e.hunk() + " is damaged (" + e.getMessage() + ")",
                track,
                within(e.hunk()));
    }
}
