// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;

/** Makes the last sectors of a track the pregap of the track behind it. */
final class MovedPause {
    private final Track shortened;
    private final Track extended;

    /**
     * @param track the track that ends early
     * @param next the track that begins where it ended
     * @param start the first sector of the pause
     */
    MovedPause(Track track, Track next, int start) {
        shortened = new Track(track.number(), track.mode(), track.control(), track.indexes(), start, track.isrc());
        List<Index> indexes = new ArrayList<>(List.of(new Index(0, start)));
        next.indexes().stream().filter(index -> index.number() > 0).forEach(indexes::add);
        extended = new Track(next.number(), next.mode(), next.control(), indexes, next.end(), next.isrc());
    }

    /** {@return the disc with both tracks in place of the old ones} */
    Disc disc(Disc disc) {
        List<Session> sessions = disc.sessions().stream()
                .map(session -> new Session(
                        session.number(),
                        session.type(),
                        session.tracks().stream().map(this::replaced).toList(),
                        session.leadOut()))
                .toList();
        return new Disc(disc.medium(), sessions, disc.mcn(), disc.text(), disc.remarks());
    }

    private Track replaced(Track track) {
        if (track.number() == shortened.number()) {
            return shortened;
        }
        return track.number() == extended.number() ? extended : track;
    }

    /** {@return all tracks, with their sectors} */
    List<StoredTrack> tracks(List<StoredTrack> tracks) {
        StoredTrack data = StoredTrack.among(tracks, shortened);
        StoredTrack audio = StoredTrack.among(tracks, extended);
        return tracks.stream()
                .map(stored -> {
                    int number = stored.track().number();
                    if (number == shortened.number()) {
                        return new StoredTrack(shortened, data.storage(), data.sectors());
                    }
                    return number == extended.number() ? joined(data, audio) : stored;
                })
                .toList();
    }

    /** The sectors of a pause are samples, in the byte order of the audio in their file. */
    private StoredTrack joined(StoredTrack data, StoredTrack audio) {
        SectorSource before =
                audio.storage().audio() == ByteOrder.BIG_ENDIAN ? new SwappedSource(data.sectors()) : data.sectors();
        LbaRange range = extended.range();
        SectorSource sectors =
                new JoinedSource(range.start(), before, audio.track().range().start(), audio.sectors());
        return new StoredTrack(extended, audio.storage(), sectors);
    }
}
