// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.sector.TrackMode;

/** Makes discs from where tracks begin, in frames from 00:00:00, as tables of contents are printed. */
final class Toc {
    private final List<Session> sessions = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<TrackMode> modes = new ArrayList<>();
    private int nextNumber;

    private Toc(int firstNumber) {
        nextNumber = firstNumber;
    }

    static Toc begin() {
        return new Toc(1);
    }

    static Toc beginAt(int firstNumber) {
        return new Toc(firstNumber);
    }

    Toc audio(int... offsets) {
        for (int offset : offsets) {
            add(TrackMode.AUDIO, offset);
        }
        return this;
    }

    Toc data(int offset) {
        add(TrackMode.MODE1, offset);
        return this;
    }

    private void add(TrackMode mode, int offset) {
        starts.add(offset - Msf.LBA_OFFSET);
        modes.add(mode);
    }

    /** Ends a session. */
    Toc leadOut(int offset) {
        int leadOut = offset - Msf.LBA_OFFSET;
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : leadOut;
            List<Index> indexes = List.of(new Index(1, starts.get(i)));
            tracks.add(new Track(nextNumber++, modes.get(i), Set.of(), indexes, end, Optional.empty()));
        }
        sessions.add(new Session(sessions.size() + 1, DiscType.CD_ROM, tracks, leadOut));
        starts.clear();
        modes.clear();
        return this;
    }

    Disc disc() {
        return disc(Medium.CD);
    }

    Disc disc(Medium medium) {
        return new Disc(medium, sessions, Optional.empty(), CdText.NONE, List.of());
    }
}
