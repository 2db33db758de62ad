// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Storage;

/**
 * Where the sectors of an image are in one BIN of all tracks: one behind the other, as many bytes of each as the image stores of
 * its main channel, those that no file holds left out.
 */
final class BinPlaces {
    /**
     * Consecutive sectors of a track.
     *
     * @param track the track
     * @param range which sectors
     * @param sectorBytes how many bytes are stored of each
     * @param offset where the first of them begins
     */
    record Part(Track track, LbaRange range, int sectorBytes, long offset) {
        /** {@return where the byte after the last is} */
        long end() {
            return offset + (long) range.count() * sectorBytes;
        }

        /** {@return where a sector begins} */
        long offsetOf(int lba) {
            return offset + (long) (lba - range.start()) * sectorBytes;
        }

        /** {@return the sector that a byte is in} */
        int lbaOf(long position) {
            return range.start() + (int) ((position - offset) / sectorBytes);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private long bytes;

    BinPlaces(DiscImage image) {
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            for (LbaRange range : storage.stored(track.range())) {
                Part part = new Part(track, range, storage.layout().bytes(), bytes);
                parts.add(part);
                bytes = part.end();
            }
        }
    }

    List<Part> parts() {
        return parts;
    }

    /** {@return the length of the BIN} */
    long bytes() {
        return bytes;
    }
}
