// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.sheet.Notices;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.ContentProbe;
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
    Optional<StoredTrack> read(ByteSource source, long offset, long limit, int expected, int earliest)
            throws IOException {
        String name = source.name();
        ReadMode read = readMode(name);
        requireLengths(name);
        int pregap = (int) (long) block.lengths().get(0);
        int start = start(name, expected, earliest, pregap);
        end = start + (int) block.sectors();
        dataEnd = offset + block.sectors() * read.stride();
        long there = Math.min(block.sectors(), Math.max(0, limit - offset) / read.stride());
        if (there <= pregap) {
            notices.absent(number, name, "track " + number + " lies beyond the end of the file");
            return Optional.empty();
        }
        int storedEnd = start + (int) there;
        if (storedEnd < end) {
            String what = "the file lacks " + Msf.describe(storedEnd) + " to the end of track " + number;
            notices.truncated(number, new LbaRange(storedEnd, end), name, what);
        }
        Extent extent = Extent.of(new LbaRange(start, storedEnd), source, offset, read.stride());
        return Optional.of(stored(name, extent, start + pregap, read));
    }

    private StoredTrack stored(String name, Extent extent, int index1, ReadMode read) throws IOException {
        int from = extent.range().start();
        int to = extent.range().end();
        TrackMode mode = mode(name, extent, index1, read);
        Track track = new Track(number, mode, flags(), indexes(from, index1, to), to, block.isrc());
        Storage storage = new Storage(read.layout(), read.subchannel(), ByteOrder.LITTLE_ENDIAN, List.of());
        return new StoredTrack(track, storage, new ExtentSource(extent.range(), storage, List.of(extent)));
    }

    private void requireLengths(String name) throws DiscFormatException {
        long pregap = block.lengths().get(0);
        if (block.sectors() > MAX_LBA || block.start() > MAX_LBA || pregap >= block.sectors()) {
            throw new DiscFormatException(
                    name,
                    "track " + number + " has a pregap of " + pregap + " sectors among " + block.sectors()
                            + ", from frame " + block.start() + " on",
                    "get the whole file");
        }
    }

    private ReadMode readMode(String name) throws DiscFormatException {
        Optional<ReadMode> read = ReadMode.of(block.readMode());
        boolean audio = block.mode() == 0;
        boolean known = read.isPresent() && block.mode() <= 2;
        if (!known || (audio && read.get().layout() != SectorLayout.RAW_2352)) {
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

    private List<Index> indexes(int start, int index1, int trackEnd) {
        List<Index> indexes = new ArrayList<>();
        int index0 = place == Place.FIRST ? start + Msf.LBA_OFFSET : start;
        if (index0 < index1) {
            indexes.add(new Index(0, index0));
        }
        indexes.add(new Index(1, index1));
        long at = index1;
        for (int i = 1; i < block.lengths().size() - 1; i++) {
            at += block.lengths().get(i);
            if (at < trackEnd && i < 99) {
                indexes.add(new Index(i + 1, (int) at));
            }
        }
        return indexes;
    }

    private Set<ControlFlag> flags() {
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        if ((block.control() & 1) != 0) {
            flags.add(ControlFlag.PRE_EMPHASIS);
        }
        if ((block.control() & 2) != 0) {
            flags.add(ControlFlag.COPY_PERMITTED);
        }
        if ((block.control() & 8) != 0) {
            flags.add(ControlFlag.FOUR_CHANNEL);
        }
        return flags;
    }

    private TrackMode mode(String name, Extent extent, int index1, ReadMode read) throws IOException {
        TrackMode declared = switch (block.mode()) {
            case 0 -> TrackMode.AUDIO;
            case 1 -> TrackMode.MODE1;
            default -> TrackMode.XA;
        };
        int skipped = index1 - extent.range().start();
        Optional<TrackMode> found = ContentProbe.mode(
                extent.source(),
                extent.offset() + (long) skipped * extent.stride(),
                extent.stride(),
                read.layout(),
                extent.range().end() - index1);
        boolean mode2 = declared == TrackMode.XA && found.equals(Optional.of(TrackMode.MODE2));
        if (found.isEmpty() || found.get() == declared || mode2) {
            return mode2 ? TrackMode.MODE2 : declared;
        }
        notices.warning(
                "mode-mismatch",
                number,
                name,
                "track " + number + " is declared " + declared + ", and its sectors are " + found.get());
        return found.get() == TrackMode.AUDIO ? declared : found.get();
    }
}
