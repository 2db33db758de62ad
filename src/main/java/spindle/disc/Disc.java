// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.text.CdText;

/**
 * A disc.
 *
 * @param medium what it is
 * @param sessions in order, at least one
 * @param mcn its catalogue number
 * @param text its CD-TEXT
 * @param remarks lines of its sheet that are carried along
 */
public record Disc(Medium medium, List<Session> sessions, Optional<Mcn> mcn, CdText text, List<Remark> remarks) {
    public Disc {
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("a disc without sessions");
        }
        sessions = List.copyOf(sessions);
        remarks = List.copyOf(remarks);
    }

    /** {@return the tracks of all sessions, in order} */
    public List<Track> tracks() {
        return tracksOf(sessions);
    }

    /** {@return the tracks of sessions, in order} */
    public static List<Track> tracksOf(List<Session> sessions) {
        if (sessions.size() == 1) {
            return sessions.get(0).tracks();
        }
        List<Track> tracks = new ArrayList<>();
        for (Session session : sessions) {
            tracks.addAll(session.tracks());
        }
        return tracks;
    }

    /** {@return the numbers of all tracks, in order} */
    public List<Integer> trackNumbers() {
        return trackNumbersOf(sessions);
    }

    /** {@return the numbers of the tracks of sessions, in order} */
    public static List<Integer> trackNumbersOf(List<Session> sessions) {
        return tracksOf(sessions).stream().map(Track::number).toList();
    }

    /** {@return the track of this number, where there is one} */
    public Optional<Track> track(int number) {
        for (Track track : tracks()) {
            if (track.number() == number) {
                return Optional.of(track);
            }
        }
        return Optional.empty();
    }

    /** {@return the lead-out of the last session} */
    public int leadOut() {
        return sessions.get(sessions.size() - 1).leadOut();
    }

    /** {@return the session that a track belongs to} */
    public Session sessionOf(Track track) {
        for (Session session : sessions) {
            for (Track candidate : session.tracks()) {
                // By number: comparing records costs tens of milliseconds the first time.
                if (candidate.number() == track.number()) {
                    return session;
                }
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not on this disc");
    }
}
