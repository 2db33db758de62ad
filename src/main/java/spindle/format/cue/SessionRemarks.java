// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;

/** The remarks that say where sessions and areas begin, in Redump's dialect. */
final class SessionRemarks {
    private final Disc disc;

    private SessionRemarks(Disc disc) {
        this.disc = disc;
    }

    /**
     * {@return the disc's remarks, with those that say its sessions, areas and kind} They stay as they are where they say
     * what the disc is; else all of them are made anew.
     */
    static List<Remark> complete(Disc disc) {
        SessionRemarks remarks = new SessionRemarks(disc);
        return remarks.areRight() ? disc.remarks() : remarks.made();
    }

    /** {@return whether a track lies in the high-density area of a GD-ROM} */
    static boolean isDense(Disc disc, Track track) {
        return disc.medium() == Medium.GD_ROM && track.index1() >= Medium.HIGH_DENSITY_LBA;
    }

    /** {@return whether a reader of the remarks comes to the sessions that the disc has} */
    private boolean areRight() {
        List<Track> tracks = disc.tracks();
        SessionClock clock = new SessionClock(new Notices("", ReadOptions.DEFAULT));
        try {
            for (int i = 0; i < tracks.size(); i++) {
                clock.remarks(marksBefore(tracks, i));
                if (clock.lba() != tracks.get(i).start()) {
                    return false;
                }
                clock.add(tracks.get(i));
            }
        } catch (DiscFormatException e) {
            return false;
        }
        List<Session> sessions = clock.finish();
        boolean same = clock.medium() == disc.medium()
                && sessions.size() == disc.sessions().size();
        for (int i = 0; same && i < sessions.size(); i++) {
            Session session = disc.sessions().get(i);
            same = sessions.get(i).number() == session.number()
                    && sessions.get(i).tracks().size() == session.tracks().size();
        }
        return same;
    }

    private List<CueMark> marksBefore(List<Track> tracks, int next) {
        List<CueMark> marks = new ArrayList<>();
        for (Remark remark : disc.remarks()) {
            Optional<CueMark> mark = mark(remark.line(), next);
            boolean head = remark.track() == 0 && next == 0;
            boolean before = remark.track() == tracks.get(next).number() && remark.before() <= 1;
            boolean within = next > 0 && remark.track() == tracks.get(next - 1).number() && remark.before() > 1;
            if (mark.isPresent() && (head || before || within)) {
                marks.add(mark.get());
            }
        }
        return marks;
    }

    private static Optional<CueMark> mark(String line, int next) {
        CueLexer lexer = new CueLexer(line);
        boolean remark =
                lexer.nextLine() && lexer.word().toUpperCase(Locale.ROOT).equals("REM");
        return remark ? CueMark.parse(0, lexer.rest(), next) : Optional.empty();
    }

    private List<Remark> made() {
        List<Remark> all = new ArrayList<>();
        for (Remark remark : disc.remarks()) {
            if (mark(remark.line(), 0).isEmpty()) {
                all.add(remark);
            }
        }
        head(all);
        for (int i = 1; i < disc.sessions().size(); i++) {
            border(all, i);
        }
        for (Track track : disc.tracks()) {
            if (isDense(disc, track)) {
                all.add(new Remark(track.number(), 0, "REM HIGH-DENSITY AREA"));
                break;
            }
        }
        return all;
    }

    private void head(List<Remark> all) {
        Session first = disc.sessions().get(0);
        switch (disc.medium()) {
            case DVD -> all.add(top("REM ORIGINAL MEDIA-TYPE: DVD"));
            case BD -> all.add(top("REM ORIGINAL MEDIA-TYPE: BD"));
            case GD_ROM -> all.add(top("REM SINGLE-DENSITY AREA"));
            case CD -> {}
        }
        if (disc.sessions().size() > 1 || first.number() != 1) {
            all.add(top("REM SESSION " + number(first)));
        }
    }

    /** What stands before the session of this place. Lengths other than the usual are said as they are. */
    private void border(List<Remark> all, int at) {
        Session session = disc.sessions().get(at);
        Track first = session.tracks().get(0);
        int gap = first.start() - disc.sessions().get(at - 1).leadOut();
        int usual = at == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
        int pause = Math.min(gap, SessionClock.CONSTANT_GAP[2]);
        int leadIn = Math.min(gap - pause, SessionClock.CONSTANT_GAP[1]);
        int leadOut = gap - pause - leadIn;
        if (gap == usual) {
            leadOut = SessionClock.CONSTANT_GAP[0];
        } else if (leadOut == SessionClock.CONSTANT_GAP[0]) {
            leadOut++; // the usual words would mean the usual length
            leadIn--;
        }
        all.add(new Remark(first.number(), 0, "REM LEAD-OUT " + Msf.ofFrames(leadOut)));
        all.add(new Remark(first.number(), 0, "REM SESSION " + number(session)));
        all.add(new Remark(first.number(), 0, "REM LEAD-IN " + Msf.ofFrames(leadIn)));
        all.add(new Remark(first.number(), 0, "REM PREGAP " + Msf.ofFrames(pause)));
    }

    private static Remark top(String line) {
        return new Remark(0, Integer.MAX_VALUE, line);
    }

    private static String number(Session session) {
        return (session.number() < 10 ? "0" : "") + session.number();
    }
}
