// SPDX-License-Identifier: Apache-2.0
package spindle.format.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.BuiltSectors;
import spindle.image.Finding;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Where the tracks of a disc will lie in one file: one after the other. */
public final class FilePlan {
    private final List<Place> places = new ArrayList<>();
    private final long bytes;
    private final Optional<Mcn> mcn;

    /** Which sectors before index 1 the file gets. */
    public enum Gaps {
        /** Every pregap, and before each session's first track the 150 sectors that a disc implies. */
        ALL,
        /** The pregap of each track that follows another in its session. */
        BETWEEN
    }

    /** What the file has beside the main channel of a sector that comes with a sub-channel. */
    public enum Beside {
        /** As many bytes as come. */
        AS_IT_COMES,
        /** All eight channels, 96 bytes. */
        FULL_96
    }

    /**
     * A track's place.
     *
     * @param track the track
     * @param storage how its sectors come
     * @param form how the file holds them
     * @param first the first LBA that the file has of it; below 0 for implied sectors before the disc
     * @param offset where that is, bytes
     */
    public record Place(Track track, Storage storage, SectorForm form, int first, long offset) {
        /** {@return where a sector will be in the file, bytes} */
        public long offsetOf(int lba) {
            return offset + ((long) lba - first) * form.stride();
        }

        /** {@return the sectors that the file has of the track} */
        public LbaRange range() {
            return new LbaRange(first, track.end());
        }

        /** {@return the sectors that the file has and no source delivers} */
        public List<LbaRange> built() {
            List<LbaRange> built = new ArrayList<>();
            if (first < track.start()) {
                built.add(new LbaRange(first, track.start()));
            }
            for (LbaRange range : storage.absent()) {
                if (range.end() > first) {
                    built.add(new LbaRange(Math.max(range.start(), first), range.end()));
                }
            }
            return built;
        }
    }

    /** Plans the places of all tracks of a disc. */
    public FilePlan(Fitting fitting, Gaps gaps, Beside beside) {
        mcn = fitting.disc().mcn();
        long at = 0;
        for (Session session : fitting.disc().sessions()) {
            int implied = gaps == Gaps.ALL ? Msf.LBA_OFFSET : 0;
            for (Track track : session.tracks()) {
                Storage storage = fitting.storage(track);
                boolean hasGap =
                        gaps == Gaps.ALL || !track.equals(session.tracks().get(0));
                int first = hasGap ? track.start() - implied : track.index1();
                Place place = new Place(track, storage, form(storage, beside), first, at);
                places.add(place);
                at = place.offsetOf(track.end());
                implied = 0;
            }
        }
        bytes = at;
    }

    private static SectorForm form(Storage storage, Beside beside) {
        boolean full = beside == Beside.FULL_96 && storage.subchannel() != Subchannel.NONE;
        return new SectorForm(storage.layout(), full ? Subchannel.RAW_96 : storage.subchannel());
    }

    /** {@return the places, in order} */
    public List<Place> places() {
        return List.copyOf(places);
    }

    /**
     * {@return the place of a track}
     *
     * @throws IllegalArgumentException where the track is not of this disc
     */
    public Place of(Track track) {
        return places.stream()
                .filter(place -> place.track().number() == track.number())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("track " + track.number() + " is not in this image"));
    }

    /** {@return what is to be said: how many sectors the file has of gaps that the source has in no file} */
    public List<Finding> findings() {
        int filled = 0;
        for (Place place : places) {
            for (LbaRange gap : place.storage().absent()) {
                filled += Math.max(0, gap.end() - Math.max(gap.start(), place.first()));
            }
        }
        return FilledGaps.say(filled);
    }

    /** {@return the bytes of all sectors} */
    public long bytes() {
        return bytes;
    }

    /**
     * Writes the raw sectors that no source delivers, with the sub-channel of their positions where the others have one.
     * Sectors of other layouts are zero, so they need no writing.
     *
     * @param sinks where the sectors of a place go
     */
    public void writeBuilt(Function<Place, SectorSink> sinks) throws IOException {
        for (Place place : places) {
            if (place.form().layout() == SectorLayout.RAW_2352) {
                SectorSink sink = sinks.apply(place);
                new BuiltSectors(place.track().mode()).write(place.built(), sink);
                new BuiltSubchannel(
                                new TrackSubchannel(place.track(), mcn),
                                place.storage().subchannel())
                        .write(place.built(), sink);
            }
        }
    }
}
