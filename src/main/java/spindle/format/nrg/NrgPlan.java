// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.image.Storage;
import spindle.sector.Subchannel;

/** Where the tracks of a disc will lie in the file: one after the other, a session's first with 150 sectors before it. */
final class NrgPlan {
    /** Sectors before a session's first track. */
    static final int PAUSE = 150;

    private final List<Place> places = new ArrayList<>();
    private final long bytes;

    /**
     * A track's place.
     *
     * @param track the track
     * @param storage how its sectors come
     * @param first the first LBA that the file has of it; below 0 for the first of all
     * @param offset where that is, bytes
     */
    record Place(Track track, Storage storage, int first, long offset) {
        /** {@return how its sectors are stored; whatever sub-channel comes, 96 bytes are written} */
        SectorForm form() {
            Subchannel subchannel = storage.subchannel() == Subchannel.NONE ? Subchannel.NONE : Subchannel.RAW_96;
            return new SectorForm(track.mode(), storage.layout(), subchannel);
        }

        long offsetOf(int lba) {
            return offset + ((long) lba - first) * form().stride();
        }

        /** {@return the sectors that the file has and nobody delivers} */
        List<LbaRange> built() {
            List<LbaRange> built = new ArrayList<>();
            if (first < track.start()) {
                built.add(new LbaRange(first, track.start()));
            }
            built.addAll(storage.absent());
            return built;
        }
    }

    NrgPlan(Fitting fitting) {
        long at = 0;
        for (Session session : fitting.disc().sessions()) {
            int pause = PAUSE;
            for (Track track : session.tracks()) {
                Place place = new Place(track, fitting.storage(track), track.start() - pause, at);
                places.add(place);
                at = place.offsetOf(track.end());
                pause = 0;
            }
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

    /** {@return the bytes of all sectors} */
    long bytes() {
        return bytes;
    }
}
