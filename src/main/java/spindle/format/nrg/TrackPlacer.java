// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.nrg.NrgSession.NrgTrack;
import spindle.format.place.PlacedTrack;
import spindle.format.place.SectorForm;
import spindle.format.sheet.Notices;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Settles where the tracks of a session lie: by its cue, or one after the other where it has none. */
final class TrackPlacer {
    /** Sectors of the pause before a track that was written track-at-once, and of the one before a session. */
    private static final int PAUSE = Msf.LBA_OFFSET;

    private final NrgSession session;
    private final ByteSource file;
    private final Notices notices;
    private final List<PlacedTrack> placed = new ArrayList<>();
    private final List<TrackMode> declared = new ArrayList<>();

    TrackPlacer(NrgSession session, ByteSource file, Notices notices) {
        this.session = session;
        this.file = file;
        this.notices = notices;
    }

    /**
     * {@return the tracks, ascending}
     *
     * @param number of the session, from 1
     * @param before where the session before ends
     */
    List<PlacedTrack> place(int number, int before) throws DiscFormatException {
        int begin = number == 1 ? 0 : before + (number == 2 ? Session.FIRST_GAP : Session.LATER_GAP);
        int limit = before;
        for (NrgTrack track : session.tracks()) {
            PlacedTrack next = place(track, placed.isEmpty() ? begin : limit, limit);
            if (!placed.isEmpty() && limit > next.start()) {
                shorten(next);
            }
            placed.add(next);
            limit = next.end();
        }
        return placed;
    }

    /** {@return what the placed tracks are declared to be, in their order} */
    List<TrackMode> declared() {
        return declared;
    }

    /** @param follows where it begins if nothing else is said; of a session's first track, where index 1 is */
    private PlacedTrack place(NrgTrack track, int follows, int limit) throws DiscFormatException {
        OptionalInt cueIndex1 = session.find(track.number(), 1);
        NrgMode mode = NrgMode.of(track, sectors(track, cueIndex1), notices);
        declared.add(mode.mode());
        SectorForm form = mode.form();
        long gap = (track.index1() - track.index0()) / form.stride();
        boolean first = placed.isEmpty();
        long start;
        long index1;
        if (cueIndex1.isPresent()) {
            index1 = cueIndex1.getAsInt();
            int index0 = session.find(track.number(), 0).orElse(cueIndex1.getAsInt());
            start = first ? index0 + (long) PAUSE : index0;
        } else if (track.stored().isPresent()) {
            index1 = first ? firstIndex1(track, follows, limit) : follows + (long) PAUSE;
            start = first ? index1 : follows;
        } else {
            start = follows;
            index1 = first ? follows + Math.max(0, gap - PAUSE) : follows + gap;
        }
        start = Math.min(start, index1);
        if (!first && gap > index1 - start && start > limit) {
            start = Math.max(limit, index1 - gap);
            notices.warning(
                    "pregap",
                    track.number(),
                    0,
                    "the pregap of track " + track.number()
                            + " is longer in the file than in the cue, and taken from the file");
        }
        long end = index1 + (track.end() - track.index1()) / form.stride();
        requirePlausible(track, form, Math.max(start, first ? 0 : start), index1, end);
        return new PlacedTrack(
                track.number(),
                form,
                file,
                track.index1(),
                (int) Math.max(0, start),
                (int) index1,
                stored(gap, first, index1 - start),
                (int) end);
    }

    /**
     * {@return where a session's first track begins that was written track-at-once} What it states leaves out the pauses of
     * the tracks before it.
     */
    private static long firstIndex1(NrgTrack track, int follows, int limit) {
        int stated = track.stored().orElse(follows);
        long withPauses = stated + (long) PAUSE * (track.number() - 1);
        return stated < limit || stated == follows || withPauses == follows ? follows : withPauses;
    }

    /** {@return how many of the sectors that the file has before index 1 belong there} */
    private static int stored(long gap, boolean first, long pregap) {
        return (int) Math.max(0, Math.min(gap, pregap + (first ? PAUSE : 0)));
    }

    /** {@return how many sectors from index 1 on the cue gives a track; 0 where it does not say} */
    private int sectors(NrgTrack track, OptionalInt index1) {
        int at = -1;
        for (int i = 0; i < session.cue().size(); i++) {
            at = session.cue().get(i).track() == track.number() ? i : at;
        }
        if (index1.isEmpty() || at < 0 || at + 1 >= session.cue().size()) {
            return 0;
        }
        CueEntry next = session.cue().get(at + 1);
        return Math.max(0, next.lba() - index1.getAsInt());
    }

    private void requirePlausible(NrgTrack track, SectorForm form, long start, long index1, long end)
            throws DiscFormatException {
        long limit = form.layout() == SectorLayout.USER_2048 ? Integer.MAX_VALUE : Msf.LBA_LIMIT;
        int least = placed.isEmpty() ? 0 : placed.get(placed.size() - 1).index1() + 1;
        if (start < 0 || index1 < least || end > limit) {
            throw notices.invalid(
                    0,
                    "track " + track.number() + ", at offset " + track.chunk() + ", lies from LBA " + start + " to "
                            + end);
        }
    }

    private void shorten(PlacedTrack next) throws DiscFormatException {
        int last = placed.size() - 1;
        PlacedTrack previous = placed.get(last);
        int end = Math.max(previous.index1(), next.start());
        notices.warning(
                "length",
                previous.number(),
                0,
                "track " + previous.number() + " ends at LBA " + previous.end() + ", behind the beginning of track "
                        + next.number() + ", which is taken");
        placed.set(last, previous.endingAt(end));
    }
}
