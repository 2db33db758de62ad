// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import spindle.disc.DiscType;
import spindle.disc.Msf;
import spindle.format.sheet.Notices;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocTime;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/**
 * A session in the table of contents.
 *
 * @param number from 1
 * @param type its disc type
 * @param tracks where its tracks begin, ascending, at least one
 * @param leadOut where its lead-out begins, where it is told
 */
record TocSession(int number, DiscType type, List<TocEntry> tracks, OptionalInt leadOut) {
    TocSession {
        tracks = List.copyOf(tracks);
    }

    /** {@return the sessions of a table of contents, ascending and plausible} */
    static List<TocSession> of(List<TocEntry> toc, Notices notices) throws SpindleException {
        Map<Integer, List<TocEntry>> bySession = new TreeMap<>();
        for (TocEntry entry : toc) {
            bySession
                    .computeIfAbsent(entry.session(), number -> new ArrayList<>())
                    .add(entry);
        }
        List<TocSession> sessions = new ArrayList<>();
        for (Map.Entry<Integer, List<TocEntry>> entry : bySession.entrySet()) {
            sessions.add(of(entry.getKey(), entry.getValue(), notices));
        }
        requireAscending(sessions, notices);
        return sessions;
    }

    private static TocSession of(int number, List<TocEntry> entries, Notices notices) throws SpindleException {
        List<TocEntry> tracks = new ArrayList<>();
        OptionalInt leadOut = OptionalInt.empty();
        DiscType type = DiscType.CD_ROM;
        for (TocEntry entry : entries) {
            if ((entry.isTrack() || entry.point() == TocEntry.LEAD_OUT) && !isOnDisc(entry, notices)) {
                continue;
            }
            if (entry.isTrack()) {
                tracks.add(entry);
            } else if (entry.point() == TocEntry.LEAD_OUT) {
                leadOut = OptionalInt.of(entry.time().lba());
            } else if (entry.point() == TocEntry.FIRST_TRACK) {
                type = type(entry, notices);
            }
        }
        if (tracks.isEmpty()) {
            throw notices.invalid(entries.get(0).line(), "session " + number + " has no tracks");
        }
        tracks.sort(Comparator.comparingInt(TocEntry::point));
        return new TocSession(number, type, tracks, leadOut);
    }

    private static DiscType type(TocEntry entry, Notices notices) throws DiscFormatException {
        Optional<DiscType> type = DiscType.ofPsec(entry.time().seconds());
        if (type.isPresent()) {
            return type.get();
        }
        notices.warning(
                "disc-type", 0, entry.line(), "PSec=" + entry.time().seconds() + " is no disc type; CD-ROM is taken");
        return DiscType.CD_ROM;
    }

    /** {@return whether there is such a place} The LBA is believed; the MSF beside it has to be the same. */
    private static boolean isOnDisc(TocEntry entry, Notices notices) throws SpindleException {
        TocTime time = entry.time();
        if (time.lba() < 0 || time.lba() >= Msf.LBA_LIMIT) {
            notices.fault(notices.invalid(entry.line(), "PLBA=" + time.lba() + " is not on a disc"));
            return false;
        }
        if (TocTime.lbaOf(time.minutes(), time.seconds(), time.frames()) != time.lba()) {
            String what = "PMin, PSec and PFrame are not PLBA=" + time.lba() + ", which is taken";
            notices.warning("toc-time", entry.isTrack() ? entry.point() : 0, entry.line(), what);
        }
        return true;
    }

    private static void requireAscending(List<TocSession> sessions, Notices notices) throws DiscFormatException {
        int number = 0;
        int lba = 0;
        for (TocSession session : sessions) {
            for (TocEntry entry : session.tracks()) {
                if (entry.point() <= number) {
                    throw notices.invalid(entry.line(), "track " + entry.point() + " comes after track " + number);
                }
                if (entry.time().lba() < lba) {
                    String what = "track " + entry.point() + " begins at LBA "
                            + entry.time().lba() + ", before what precedes it ends";
                    throw notices.invalid(entry.line(), what);
                }
                number = entry.point();
                lba = entry.time().lba() + 1;
            }
            boolean last = session.equals(sessions.get(sessions.size() - 1));
            if (session.leadOut().isEmpty() && !last) {
                String what = "session " + session.number() + " has no lead-out (Point=0xa2)";
                throw notices.invalid(session.tracks().get(0).line(), what);
            }
            if (session.leadOut().isPresent() && session.leadOut().getAsInt() < lba) {
                throw notices.invalid(0, "the lead-out of session " + session.number() + " lies before its last track");
            }
            lba = session.leadOut().orElse(lba);
        }
    }
}
