// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.disc.ControlBits;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.place.PlacedTrack;
import spindle.format.place.SectorForm;
import spindle.format.sheet.Notices;
import spindle.image.StoredTrack;
import spindle.io.Amounts;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Gives one track of a description its sectors. */
final class CdiTrackBinder {
    /** A disc of more sectors is none. */
    private static final long MAX_LBA = 500_000_000;

    private final int number;
    private final CdiDescriptor.TrackBlock block;
    private final Place place;
    private final Notices notices;
    private long dataEnd;
    private int end;

    /** Where in its session a track stands. */
    enum Place {
        /** Its pregap begins with the 150 sectors that are before every session. */
        FIRST,
        LATER
    }

    CdiTrackBinder(int number, CdiDescriptor.TrackBlock block, Place place, Notices notices) {
        this.number = number;
        this.block = block;
        this.place = place;
        this.notices = notices;
    }

    /** {@return the position behind its sectors in the file, bytes} */
    long dataEnd() {
        return dataEnd;
    }

    /** {@return the LBA behind its sectors, whether they are there or not} */
    int end() {
        return end;
    }

    /**
     * {@return the track; empty where its sectors are not there and a salvage leaves it out}
     *
     * @param offset where its sectors begin in the file, bytes
     * @param limit where the sectors of all tracks end, bytes
     * @param expected the LBA where its pregap should begin
     * @param earliest the LBA before which it cannot begin
     */
    Optional<StoredTrack> bind(ByteSource source, long offset, long limit, int expected, int earliest)
            throws IOException {
        String name = source.name();
        SectorForm form = readMode(name).form();
        requireLengths(name);
        int pregap = (int) (long) block.lengths().get(0);
        int start = start(name, expected, earliest, pregap);
        end = start + (int) block.sectors();
        dataEnd = offset + block.sectors() * form.stride();
        int index1 = start + pregap;
        int index0 = Math.min(index1, place == Place.FIRST ? start + Msf.LBA_OFFSET : start);
        long body = offset + (long) pregap * form.stride();
        PlacedTrack placed = new PlacedTrack(number, form, source, body, index0, index1, pregap, end);
        int there = placed.endWithin(limit);
        if (there <= index1) {
            notices.absent(number, name, "track " + number + " lies beyond the end of the file");
            return Optional.empty();
        }
        if (there < end) {
            String what = "the file lacks " + Msf.describe(there) + " to the end of track " + number;
            notices.truncated(number, new LbaRange(there, end), name, what);
        }
        PlacedTrack whole = placed.endingAt(there);
        TrackMode mode = mode(name, whole);
        return Optional.of(whole.stored(
                new Track(number, mode, ControlBits.flags(block.control()), indexes(whole), there, block.isrc())));
    }

    private void requireLengths(String name) throws DiscFormatException {
        long pregap = block.lengths().get(0);
        if (block.sectors() > MAX_LBA || block.start() > MAX_LBA || pregap >= block.sectors()) {
            throw new DiscFormatException(
                    name,
                    "track " + number + " has a pregap of " + Amounts.of(pregap, "sector") + " among " + block.sectors()
                            + ", from frame " + block.start() + " on",
                    "get the whole file");
        }
    }

    private CdiReadMode readMode(String name) throws DiscFormatException {
        Optional<CdiReadMode> read = CdiReadMode.of(block.readMode());
        boolean audio = block.mode() == 0;
        boolean known = read.isPresent() && block.mode() <= 2;
        if (!known || (audio && read.get().form().layout() != SectorLayout.RAW_2352)) {
            throw new DiscFormatException(
                    name,
                    "track " + number + " is of mode " + block.mode() + ", stored as " + block.readMode()
                            + ", which is not known",
                    "check the file");
        }
        return read.get();
    }

    /** {@return where the pregap begins: where the track says, if that can be} */
    private int start(String name, int expected, int earliest, int pregap) throws DiscFormatException {
        int said = (int) block.start() - Msf.LBA_OFFSET;
        boolean possible =
                said + (place == Place.FIRST ? Math.min(pregap, Msf.LBA_OFFSET) : 0) >= Math.max(0, earliest);
        if (possible) {
            return said;
        }
        int lowest = place == Place.FIRST ? -Math.min(pregap, Msf.LBA_OFFSET) : 0;
        int start = Math.max(expected, lowest);
        notices.warning(
                "position",
                number,
                name,
                "track " + number + " says that it begins in " + Msf.describe(Math.max(said, -Msf.LBA_OFFSET))
                        + ", within the track before it or before the disc; it is taken to begin in "
                        + Msf.describe(start));
        return start;
    }

    private List<Index> indexes(PlacedTrack placed) {
        List<Index> indexes = placed.indexes();
        long at = placed.index1();
        for (int i = 1; i < block.lengths().size() - 1; i++) {
            at += block.lengths().get(i);
            if (at < placed.end() && i < 99) {
                indexes.add(new Index(i + 1, (int) at));
            }
        }
        return indexes;
    }

    private TrackMode mode(String name, PlacedTrack placed) throws IOException {
        TrackMode declared = switch (block.mode()) {
            case 0 -> TrackMode.AUDIO;
            case 1 -> TrackMode.MODE1;
            default -> TrackMode.XA;
        };
        TrackMode found = placed.content(declared).orElse(declared);
        if (found == declared || (declared == TrackMode.XA && found == TrackMode.MODE2)) {
            return found;
        }
        notices.warning(
                "mode-mismatch",
                number,
                name,
                "track " + number + " is declared " + declared + ", and its sectors are " + found);
        return found == TrackMode.AUDIO ? declared : found;
    }
}
