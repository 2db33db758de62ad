// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.DiscType;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.TrackMode;

/** Keeps the sessions of a disc, and where the next track begins, from what the remarks of the sheet say. */
final class SessionClock {
    /** What Redump's sheets say of every session, whatever its real lengths: lead-out, lead-in and pause, frames. */
    static final int[] CONSTANT_GAP = {Session.FIRST_LEAD_OUT, Session.LEAD_IN, Msf.LBA_OFFSET};

    private final Notices notices;
    private final Map<Integer, Long> gaps;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private int number = 1;
    private Medium medium = Medium.CD;
    private long lba;

    SessionClock(Notices notices) {
        this(notices, Map.of());
    }

    /** @param gaps by the track that begins a session, from 0, how many sectors lie before it, where that is known */
    SessionClock(Notices notices, Map<Integer, Long> gaps) {
        this.notices = notices;
        this.gaps = gaps;
    }

    /** {@return the LBA where the next track begins} */
    long lba() {
        return lba;
    }

    /** {@return what kind of disc it is} */
    Medium medium() {
        return medium;
    }

    /** Takes what the remarks before a track say. */
    void remarks(List<CueMark> marks) throws DiscFormatException {
        for (CueMark mark : marks) {
            switch (mark.kind()) {
                case SESSION -> session(mark, marks);
                case SINGLE_DENSITY -> medium = Medium.GD_ROM;
                case HIGH_DENSITY -> highDensity(mark);
                case DVD -> medium = Medium.DVD;
                case BD -> medium = Medium.BD;
                default -> {}
            }
        }
    }

    private void session(CueMark mark, List<CueMark> marks) throws DiscFormatException {
        int said = (int) mark.value();
        if (tracks.isEmpty()) {
            number = sessions.isEmpty() || said > number ? said : number;
        } else if (said <= number) {
            String what = "SESSION " + said + " follows session " + number + ", and is ignored";
            notices.warning("session", 0, mark.line(), what);
        } else {
            Long known = gaps.get(mark.track());
            long gap = known == null ? gap(marks) : known;
            close();
            number = said;
            lba += gap;
        }
    }

    /** Begins another session so many sectors behind the one before. */
    void begin(int gap) {
        close();
        number++;
        lba += gap;
    }

    private long gap(List<CueMark> marks) throws DiscFormatException {
        int usual = sessions.isEmpty() ? Session.FIRST_GAP : Session.LATER_GAP;
        Optional<CueMark> leadOut = CueMark.first(marks, CueMark.Kind.LEAD_OUT);
        Optional<CueMark> leadIn = CueMark.first(marks, CueMark.Kind.LEAD_IN);
        Optional<CueMark> pregap = CueMark.first(marks, CueMark.Kind.PREGAP);
        if (leadOut.isEmpty()) {
            return usual;
        }
        long frames = leadOut.get().value();
        boolean constant = frames == CONSTANT_GAP[0];
        if (leadIn.isPresent() && pregap.isPresent()) {
            constant &= leadIn.get().value() == CONSTANT_GAP[1] && pregap.get().value() == CONSTANT_GAP[2];
            return constant
                    ? usual
                    : frames + leadIn.get().value() + pregap.get().value();
        }
        boolean absolute = frames == lba || frames == lba + Msf.LBA_OFFSET;
        if (!absolute && !constant && frames != Session.LATER_LEAD_OUT) {
            String what =
                    "LEAD-OUT " + Msf.ofFrames((int) Math.min(frames, Integer.MAX_VALUE)) + " is neither where session "
                            + number + " ends, which is " + Msf.describe((int) lba) + ", nor a length; it is ignored";
            notices.warning("lead-out", 0, leadOut.get().line(), what);
        }
        return usual;
    }

    private void highDensity(CueMark mark) throws DiscFormatException {
        medium = Medium.GD_ROM;
        if (lba > Medium.HIGH_DENSITY_LBA) {
            throw new DiscFormatException(
                    notices.place(mark.line()),
                    "the tracks before the high-density area end at LBA " + lba + ", behind its beginning at "
                            + Medium.HIGH_DENSITY_LBA,
                    "get the right files, or leave the REM line out");
        }
        lba = Medium.HIGH_DENSITY_LBA;
    }

    /** Takes a track, which ends the LBA of the next. */
    void add(Track track) {
        tracks.add(track);
        lba = track.end();
    }

    /** {@return the sessions; none where there is no track} */
    List<Session> finish() {
        close();
        return sessions;
    }

    private void close() {
        if (!tracks.isEmpty()) {
            sessions.add(new Session(number, typeOf(tracks), tracks, (int) lba));
            tracks.clear();
        }
    }

    /** {@return what the table of contents of such tracks states} */
    static DiscType typeOf(List<Track> tracks) {
        DiscType type = DiscType.CD_ROM;
        for (Track track : tracks) {
            if (track.mode() == TrackMode.CDI) {
                return DiscType.CD_I;
            }
            type = track.mode() == TrackMode.XA ? DiscType.CD_XA : type;
        }
        return type;
    }
}
