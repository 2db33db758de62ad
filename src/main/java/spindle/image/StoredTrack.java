// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.util.List;
import spindle.disc.Track;

/**
 * A track of an open image.
 *
 * @param track the track
 * @param storage how it is stored
 * @param sectors its sectors
 */
public record StoredTrack(Track track, Storage storage, SectorSource sectors) {
    /** {@return the tracks alone} */
    public static List<Track> tracks(List<StoredTrack> stored) {
        return stored.stream().map(StoredTrack::track).toList();
    }

    /**
     * {@return how one of these tracks is stored}
     *
     * @throws IllegalArgumentException where it is not among them
     */
    public static StoredTrack among(List<StoredTrack> tracks, Track track) {
        for (StoredTrack stored : tracks) {
            // By number: comparing records costs tens of milliseconds the first time.
            if (stored.track().number() == track.number()) {
                return stored;
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not in this image");
    }
}
