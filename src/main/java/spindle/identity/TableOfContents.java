// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.sector.TrackMode;

/**
 * A disc as its table of contents shows it to a reader: where tracks begin (index 1), which of them are audio, where the
 * last session ends. Positions are LBAs.
 *
 * <p>A table of contents does not say where the audio before a data track ends. Readers presume an Enhanced CD, whose
 * data track begins {@link Session#FIRST_GAP} sectors after the lead-out of the audio session, and the databases are
 * filled by them (libdiscid {@code src/toc.c}, {@code XA_INTERVAL}; CUETools, {@code 152 * 75}).
 */
final class TableOfContents {
    private final Disc disc;
    private final List<Track> tracks;
    private final List<Track> audio = new ArrayList<>();

    /** Reads the table of contents of a disc. */
    TableOfContents(Disc disc) {
        this.disc = disc;
        tracks = disc.tracks();
        for (Track track : tracks) {
            if (track.mode() == TrackMode.AUDIO) {
                audio.add(track);
            }
        }
    }

    /** {@return all tracks of all sessions, in order} */
    List<Track> tracks() {
        return tracks;
    }

    /** {@return the audio tracks, in order} */
    List<Track> audio() {
        return audio;
    }

    /** {@return the lead-out of the last session} */
    int leadOut() {
        return disc.leadOut();
    }

    /** {@return the place of the last audio track in {@link #tracks()}} */
    int lastAudio() {
        return tracks.lastIndexOf(audio.get(audio.size() - 1));
    }

    /** {@return whether no data track lies between two audio tracks} */
    boolean isAudioInOneRun() {
        return lastAudio() - tracks.indexOf(audio.get(0)) == audio.size() - 1;
    }

    /**
     * {@return the lead-out that a reader presumes for the tracks up to one of them}
     *
     * @param last a place in {@link #tracks()}, or -1
     */
    int presumedLeadOut(int last) {
        return last == tracks.size() - 1 ? leadOut() : tracks.get(last + 1).index1() - Session.FIRST_GAP;
    }

    /** {@return where the audio ends: what a reader presumes, or what the disc says where that lies before the last track} */
    int audioLeadOut() {
        int last = lastAudio();
        int presumed = presumedLeadOut(last);
        return presumed >= tracks.get(last).index1() ? presumed : statedEnd(last);
    }

    /** {@return where a track ends for a reader of the whole disc: at the next index 1, or with its session} */
    int statedEnd(int at) {
        int end = disc.sessionOf(tracks.get(at)).leadOut();
        return at == tracks.size() - 1 ? end : Math.min(end, tracks.get(at + 1).index1());
    }

    /**
     * {@return what rippers read as an audio track: from index 1 to the next track's index 1; the last to {@link
     * #audioLeadOut()}}
     */
    LbaRange rippedRange(Track track) {
        int at = tracks.indexOf(track);
        int end = at == lastAudio() ? audioLeadOut() : statedEnd(at);
        return new LbaRange(track.index1(), Math.max(track.index1(), end));
    }
}
