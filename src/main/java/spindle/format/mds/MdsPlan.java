// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.image.Storage;
import spindle.sector.Subchannel;

/** Where the tracks of a disc will lie in its MDF: one after the other. */
final class MdsPlan {
    private final List<Place> places = new ArrayList<>();
    private final long bytes;

    /**
     * A track's place.
     *
     * @param track the track
     * @param storage how its sectors come
     * @param first the first LBA that the MDF has of it
     * @param offset where that is, bytes
     */
    record Place(Track track, Storage storage, int first, long offset) {
        /** {@return bytes from one sector to the next; whatever sub-channel comes, 96 bytes are written} */
        int stride() {
            return storage.layout().bytes() + (storage.subchannel() == Subchannel.NONE ? 0 : Subchannel.RAW_96.bytes());
        }

        long offsetOf(int lba) {
            return offset + ((long) lba - first) * stride();
        }

        /** {@return the sectors that the MDF has and nobody delivers} */
        List<LbaRange> built() {
            List<LbaRange> built = new ArrayList<>();
            for (LbaRange range : storage.absent()) {
                if (range.end() > first) {
                    built.add(new LbaRange(Math.max(range.start(), first), range.end()));
                }
            }
            return built;
        }
    }

    MdsPlan(Fitting fitting) {
        long at = 0;
        for (Track track : fitting.disc().tracks()) {
            Storage storage = fitting.storage(track);
            boolean storesGap = storage.storedCount(track.pregap()) > 0;
            int first = storesGap ? track.start() : track.index1();
            Place place = new Place(track, storage, first, at);
            places.add(place);
            at = place.offsetOf(track.end());
        }
        bytes = at;
    }

    List<Place> places() {
        return places;
    }

    /** {@return the place of a track} */
    Place of(Track track) {
        for (Place place : places) {
            if (place.track().number() == track.number()) {
                return place;
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not in this image");
    }

    /** {@return the bytes of the MDF} */
    long bytes() {
        return bytes;
    }
}
