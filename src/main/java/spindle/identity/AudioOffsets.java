// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.LbaRange;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.sector.CdAudio;

/** Finds the offset at which audio has checksums that are known of it: drives begin to read earlier or later, and pressings differ by as much. */
public final class AudioOffsets {
    /** The largest offset in stereo frames: below ten sectors, beyond what drives and pressings are known to have. */
    private static final int MOST_OFFSET = 10 * CdAudio.SECTOR_FRAMES - 1;

    private AudioOffsets() {}

    /**
     * A track, and the CRC-32 that is known of as much audio.
     *
     * @param number its number
     * @param range its sectors
     * @param crc the CRC-32
     */
    public record Known(int number, LbaRange range, int crc) {}

    /**
     * An offset.
     *
     * @param offset by how many stereo frames what is known begins later than this image
     * @param tracks the numbers of the tracks that are so
     */
    public record Found(int offset, List<Integer> tracks) {
        public Found {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * {@return the offset at which most tracks are as they are known, the smallest of several}
     *
     * @throws spindle.io.CancelledException where the progress asked for it
     */
    public static Optional<Found> of(DiscImage image, List<Known> known, Progress progress) throws IOException {
        WindowCrcs windows = new WindowCrcs(new DiscFrames(image), progress);
        Map<Integer, List<Integer>> tracks = new TreeMap<>();
        for (Known each : known) {
            long first = (long) each.range().start() * CdAudio.SECTOR_FRAMES;
            long count = (long) each.range().count() * CdAudio.SECTOR_FRAMES;
            int[] crcs = count == 0 ? new int[0] : windows.of(first, count, MOST_OFFSET);
            for (int i = 0; i < crcs.length; i++) {
                if (crcs[i] == each.crc()) {
                    tracks.computeIfAbsent(i - MOST_OFFSET, offset -> new ArrayList<>())
                            .add(each.number());
                }
            }
        }
        return tracks.entrySet().stream()
                .map(each -> new Found(each.getKey(), each.getValue()))
                .max(Comparator.comparingInt((Found found) -> found.tracks().size())
                        .thenComparing(found -> -Math.abs(found.offset())));
    }
}
