// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlBits;
import spindle.disc.ControlFlag;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.ReadOptions.Completeness;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.sheet.Notices;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.ContentProbe;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.Remedy;
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
        for (PlacedTrack placed : new TrackPlacer(session, notices).place(number, before)) {
            end = placed.end();
            long there = Math.max(0, dataEnd - placed.track().index1())
                    / placed.form().stride();
            int last = (int) Math.min(placed.end(), placed.index1() + there);
            if (last <= placed.index1() && placed.end() > placed.index1()) {
                beyond(placed);
                continue;
            }
            if (last < placed.end()) {
                within(placed, last);
            }
            StoredTrack track = stored(placed.endingAt(last));
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
        int number = placed.track().number();
        String what = "track " + number + " begins at offset " + placed.track().index1() + ", behind the last sector";
        if (notices.options().completeness() == Completeness.WHOLE) {
            throw new DiscFormatException(file.path().toString(), what, Remedy.WHOLE_FILE);
        }
        String message = file.path() + ": " + what + "; it is left out";
        notices.add(new Finding("truncated", Severity.ERROR, number, Optional.empty(), message));
    }

    private void within(PlacedTrack placed, int last) {
        int number = placed.track().number();
        String message = file.path() + ": its sectors end in " + Msf.describe(last) + "; "
                + (placed.end() - last) + " sectors of track " + number
                + " are missing; get the whole file, or salvage the sectors before it";
        LbaRange where = new LbaRange(last, placed.end());
        notices.add(new Finding("truncated", Severity.ERROR, number, Optional.of(where), message));
    }

    private StoredTrack stored(PlacedTrack placed) throws IOException {
        SectorForm form = placed.form();
        int first = placed.index1() - placed.storedBefore();
        Track track = new Track(
                placed.track().number(),
                mode(placed),
                control(placed),
                indexes(placed),
                placed.end(),
                placed.track().isrc());
        List<LbaRange> absent = first > placed.start() ? List.of(new LbaRange(placed.start(), first)) : List.of();
        Storage storage = new Storage(form.layout(), form.subchannel(), ByteOrder.LITTLE_ENDIAN, absent);
        LbaRange range = new LbaRange(Math.min(first, placed.start()), placed.end());
        long offset = placed.track().index1() - (long) placed.storedBefore() * form.stride();
        Extent extent = Extent.of(new LbaRange(first, placed.end()), file, offset, form.stride());
        return new StoredTrack(track, storage, new ExtentSource(range, storage, List.of(extent)));
    }

    private List<Index> indexes(PlacedTrack placed) {
        List<Index> indexes = new ArrayList<>();
        if (placed.start() < placed.index1()) {
            indexes.add(new Index(0, placed.start()));
        }
        indexes.add(new Index(1, placed.index1()));
        for (CueEntry entry : session.cue()) {
            Index last = indexes.get(indexes.size() - 1);
            boolean ascends = entry.index() > last.number() && entry.lba() >= last.lba() && entry.lba() < placed.end();
            if (entry.track() == placed.track().number() && entry.index() > 1 && entry.index() <= 99 && ascends) {
                indexes.add(new Index(entry.index(), entry.lba()));
            }
        }
        return indexes;
    }

    private Set<ControlFlag> control(PlacedTrack placed) {
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        for (CueEntry entry : session.cue()) {
            for (ControlFlag flag : ControlFlag.values()) {
                if (entry.track() == placed.track().number() && (entry.control() & ControlBits.of(flag)) != 0) {
                    flags.add(flag);
                }
            }
        }
        return flags;
    }

    private TrackMode mode(PlacedTrack placed) throws IOException {
        SectorForm form = placed.form();
        int count = placed.end() - placed.index1();
        TrackMode found = ContentProbe.mode(file, placed.track().index1(), form.stride(), form.layout(), count)
                .filter(form.layout()::fits)
                .orElse(form.mode());
        boolean both2 = isMode2(found) && isMode2(form.mode());
        if (found != form.mode() && !both2) {
            int number = placed.track().number();
            String what = "track " + number + " is declared as " + form.mode() + ", and its sectors are " + found
                    + "; they are read so";
            notices.warning("mode-mismatch", number, 0, what);
        }
        return found == TrackMode.XA && session.type() == DiscType.CD_I ? TrackMode.CDI : found;
    }

    private static boolean isMode2(TrackMode mode) {
        return mode == TrackMode.MODE2 || mode.hasSubheader();
    }
}
