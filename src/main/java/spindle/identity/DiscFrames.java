// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.sector.CdAudio;
import spindle.sector.SectorLayout;

/** The stereo frames of a disc, at any place, over the borders of tracks. What is no audio, or in no file, is silence. */
final class DiscFrames {
    private final DiscImage image;
    private final List<Track> tracks;

    DiscFrames(DiscImage image) {
        this.image = image;
        this.tracks = image.disc().tracks();
    }

    /**
     * {@return frames, each an unsigned 32-bit number}
     *
     * @param first counted from LBA 0, and below 0 before it
     */
    int[] read(long first, int count) throws IOException {
        int firstLba = (int) Math.floorDiv(first, (long) CdAudio.SECTOR_FRAMES);
        int endLba = (int) Math.floorDiv(first + count + CdAudio.SECTOR_FRAMES - 1, (long) CdAudio.SECTOR_FRAMES);
        ByteBuffer bytes = ByteBuffer.allocate((endLba - firstLba) * SectorLayout.RAW_2352.bytes())
                .order(ByteOrder.LITTLE_ENDIAN);
        for (Track track : tracks) {
            int start = Math.max(firstLba, track.start());
            int end = Math.min(endLba, track.end());
            boolean isAudio = !track.mode().isData() && image.storage(track).layout() == SectorLayout.RAW_2352;
            if (start < end && isAudio) {
                for (LbaRange part : image.storage(track).stored(new LbaRange(start, end))) {
                    int at = (part.start() - firstLba) * SectorLayout.RAW_2352.bytes();
                    image.sectors(track)
                            .read(part.start(), part.count(), bytes.duplicate().position(at));
                }
            }
        }
        int[] frames = new int[count];
        int skipped = (int) (first - (long) firstLba * CdAudio.SECTOR_FRAMES);
        bytes.position(skipped * Integer.BYTES).asIntBuffer().get(frames);
        return frames;
    }
}
