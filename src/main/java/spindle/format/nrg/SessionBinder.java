// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spindle.disc.ControlBits;
import spindle.disc.ControlFlag;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.nrg.NrgSession.NrgTrack;
import spindle.format.place.ModeChoice;
import spindle.format.place.PlacedTrack;
import spindle.format.sheet.Notices;
import spindle.image.StoredTrack;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.sector.TrackMode;

/** Gives the tracks of a session their kind and their sectors. */
final class SessionBinder {
    private final NrgSession session;
    private final FileBytes file;
    private final long dataEnd;
    private final Notices notices;
    private int end;

    /** @param dataEnd where the sectors end in the file at the latest, bytes */
    SessionBinder(NrgSession session, FileBytes file, long dataEnd, Notices notices) {
        this.session = session;
        this.file = file;
        this.dataEnd = dataEnd;
        this.notices = notices;
    }

    /** {@return the tracks that are there} */
    List<StoredTrack> bind(int number, int before) throws IOException {
        List<StoredTrack> stored = new ArrayList<>();
        TrackPlacer placer = new TrackPlacer(session, file, notices);
        List<PlacedTrack> all = placer.place(number, before);
        for (int i = 0; i < all.size(); i++) {
            PlacedTrack placed = all.get(i);
            end = placed.end();
            int last = placed.endWithin(dataEnd);
            if (last <= placed.index1() && placed.end() > placed.index1()) {
                beyond(placed);
                continue;
            }
            if (last < placed.end()) {
                within(placed, last);
            }
            StoredTrack track =
                    stored(session.tracks().get(i), placer.declared().get(i), placed.endingAt(last));
            new FirstPause(track, notices).say();
            stored.add(track);
        }
        return stored;
    }

    /** {@return the LBA after the session's last sector} */
    int end() {
        return end;
    }

    private void beyond(PlacedTrack placed) throws DiscFormatException {
        String what = "track " + placed.number() + " begins at offset " + placed.offset() + ", behind the last sector";
        notices.absent(placed.number(), file.path().toString(), what);
    }

    private void within(PlacedTrack placed, int last) {
        LbaRange missing = new LbaRange(last, placed.end());
        notices.truncated(
                placed.number(),
                missing,
                file.path().toString(),
                "its sectors end in " + Msf.describe(last) + "; " + Amounts.of(missing.count(), "sector") + " of track "
                        + placed.number() + " are missing");
    }

    private StoredTrack stored(NrgTrack stated, TrackMode declared, PlacedTrack placed) throws IOException {
        TrackMode mode =
                new ModeChoice(placed.number(), 0, session.type(), notices).settle(declared, placed.content(declared));
        return placed.stored(
                new Track(placed.number(), mode, control(placed), indexes(placed), placed.end(), stated.isrc()));
    }

    private List<Index> indexes(PlacedTrack placed) {
        List<Index> indexes = placed.indexes();
        for (CueEntry entry : session.cue()) {
            Index last = indexes.get(indexes.size() - 1);
            boolean ascends = entry.index() > last.number() && entry.lba() >= last.lba() && entry.lba() < placed.end();
            if (entry.track() == placed.number() && entry.index() > 1 && entry.index() <= 99 && ascends) {
                indexes.add(new Index(entry.index(), entry.lba()));
            }
        }
        return indexes;
    }

    private Set<ControlFlag> control(PlacedTrack placed) {
        int control = 0;
        for (CueEntry entry : session.cue()) {
            control |= entry.track() == placed.number() ? entry.control() : 0;
        }
        return ControlBits.flags(control);
    }
}
