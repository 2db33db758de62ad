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
    static List<TocSession> of(List<TocEntry> toc, Notices notices) throws DiscFormatException {
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

    private static TocSession of(int number, List<TocEntry> entries, Notices notices) throws DiscFormatException {
        List<TocEntry> tracks = new ArrayList<>();
        OptionalInt leadOut = OptionalInt.empty();
        DiscType type = DiscType.CD_ROM;
        for (TocEntry entry : entries) {
            if (entry.isTrack()) {
                requirePosition(entry, notices);
                tracks.add(entry);
            } else if (entry.point() == TocEntry.LEAD_OUT) {
                requirePosition(entry, notices);
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

    /** The LBA is believed; the MSF beside it has to be the same. */
    private static void requirePosition(TocEntry entry, Notices notices) throws DiscFormatException {
        TocTime time = entry.time();
        if (time.lba() < 0 || time.lba() >= Msf.LBA_LIMIT) {
            throw notices.invalid(entry.line(), "PLBA=" + time.lba() + " is not on a disc");
        }
        if (TocTime.lbaOf(time.minutes(), time.seconds(), time.frames()) != time.lba()) {
            String what = "PMin, PSec and PFrame are not PLBA=" + time.lba() + ", which is taken";
            notices.warning("toc-time", entry.isTrack() ? entry.point() : 0, entry.line(), what);
        }
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
