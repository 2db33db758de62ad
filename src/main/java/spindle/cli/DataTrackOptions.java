// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spindle.disc.Disc;
import spindle.disc.Track;

/** Which data tracks of a disc are meant. */
final class DataTrackOptions implements OptionGroup {
    @Parameter(
            names = {"-t", "--track"},
            placeholder = "LIST",
            description = "take these tracks: 2,5-7",
            defaultValueDescription = "all data tracks")
    @Nullable
    String list;

    @Parameter(
            names = "--session",
            placeholder = "N",
            description = "take the data tracks of session N",
            defaultValueDescription = "of all sessions")
    int session = SessionNumber.EVERY;

    @Override
    public String title() {
        return OptionDescription.OWN;
    }

    /** Refuses what no disc can have. */
    void requireSensible() throws UsageException {
        SessionNumber.requireSensible(session);
    }

    /**
     * {@return the data tracks that are meant}
     *
     * @throws UsageException where a track was named that cannot be meant, or the session has no data track
     */
    List<Track> pick(Disc disc) throws UsageException {
        List<Track> tracks = new ArrayList<>();
        for (Track track : TrackList.pick(disc, list)) {
            if (list != null) {
                requireTakeable(disc, track);
            }
            if (SessionNumber.holds(session, disc, track) && track.mode().isData()) {
                tracks.add(track);
            }
        }
        if (tracks.isEmpty() && session != SessionNumber.EVERY) {
            throw new UsageException("session " + session + " has no data track", "spindle info lists the sessions");
        }
        return tracks;
    }

    /** Refuses a track that was named and cannot be meant. */
    private void requireTakeable(Disc disc, Track track) throws UsageException {
        if (!track.mode().isData()) {
            throw new UsageException(
                    "track " + track.number() + " is audio, and an ISO holds data", "use spindle rip for audio");
        }
        if (!SessionNumber.holds(session, disc, track)) {
            throw new UsageException(
                    "track " + track.number() + " is in session "
                            + disc.sessionOf(track).number() + ", not in " + session,
                    "leave out -t or --session");
        }
    }
}
