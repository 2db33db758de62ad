// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.ControlBits;
import spindle.disc.Disc;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocExtras;
import spindle.image.attachment.TocTime;

/**
 * Makes the table of contents of a disc: A0, A1, A2 and the tracks of each session, then what the source's table says
 * beside them. Where it says nothing and there are several sessions, each but the last points to the next.
 */
final class SheetToc {
    /** Sectors of the pause before a session's first track. */
    private static final int FIRST_PAUSE = Msf.LBA_OFFSET;
    /** The outermost lead-out of an 80-minute disc, as pointers of sessions have it: 79:59:74. */
    private static final TocTime OUTERMOST = TocTime.of(79, 59, 74);
    /** What the first session says of the blank disc where nobody knows: the values that writers of such sheets use. */
    private static final TocTime UNKNOWN_ATIP = TocTime.of(97, 25, 0);

    private static final TocTime UNKNOWN_POWER = TocTime.of(128, 0, 0);
    private static final int POINTER = 5;

    private final Disc disc;
    private final TocExtras extras;

    SheetToc(Disc disc, TocExtras extras) {
        this.disc = disc;
        this.extras = extras;
    }

    /** {@return whether a sheet of the disc has these entries without being told them} */
    static boolean followsFrom(Disc disc, List<TocEntry> extras) {
        List<TocEntry> made = new SheetToc(disc, TocExtras.NONE).entries();
        made.removeIf(TocEntry::followsFromTracks);
        return extras.stream().map(TocEntry::withoutLine).toList().equals(made);
    }

    List<TocEntry> entries() {
        List<TocEntry> entries = new ArrayList<>();
        for (int i = 0; i < disc.sessions().size(); i++) {
            Session session = disc.sessions().get(i);
            addTracks(session, entries);
            for (TocEntry extra : extras.entries()) {
                if (extra.session() == session.number()) {
                    entries.add(extra);
                }
            }
            if (extras.entries().isEmpty() && i + 1 < disc.sessions().size()) {
                addPointers(session, disc.sessions().get(i + 1), entries);
            }
        }
        return entries;
    }

    private static void addTracks(Session session, List<TocEntry> entries) {
        Track first = session.tracks().get(0);
        Track last = session.tracks().get(session.tracks().size() - 1);
        int number = session.number();
        TocTime begin = TocTime.of(first.number(), session.type().psec(), 0);
        entries.add(position(number, TocEntry.FIRST_TRACK, ControlBits.of(first), begin));
        entries.add(position(number, TocEntry.LAST_TRACK, ControlBits.of(last), TocTime.of(last.number(), 0, 0)));
        entries.add(position(number, TocEntry.LEAD_OUT, ControlBits.of(last), TocTime.ofLba(session.leadOut())));
        for (Track track : session.tracks()) {
            entries.add(position(number, track.number(), ControlBits.of(track), TocTime.ofLba(track.index1())));
        }
    }

    private static TocEntry position(int session, int point, int control, TocTime time) {
        return new TocEntry(session, point, 1, control, 0, TocTime.ZERO, 0, time, 0);
    }

    private void addPointers(Session session, Session next, List<TocEntry> entries) {
        int control = ControlBits.of(session.tracks().get(session.tracks().size() - 1));
        TocTime program = TocTime.ofLba(next.tracks().get(0).start() - FIRST_PAUSE);
        boolean first = session.equals(disc.sessions().get(0));
        int pointers = first ? 2 : 1;
        entries.add(new TocEntry(
                session.number(), TocEntry.NEXT_PROGRAM, POINTER, control, 0, program, pointers, OUTERMOST, 0));
        if (first) {
            entries.add(new TocEntry(
                    session.number(), TocEntry.ATIP, POINTER, control, 0, UNKNOWN_POWER, 0, UNKNOWN_ATIP, 0));
        }
    }
}
