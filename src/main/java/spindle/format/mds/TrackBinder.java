// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.sheet.Notices;
import spindle.format.sheet.QPackets;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Gives a placed track its kind and its sectors. */
final class TrackBinder {
    private final PlacedTrack placed;
    private final DiscType type;
    private final Notices notices;

    TrackBinder(PlacedTrack placed, DiscType type, Notices notices) {
        this.placed = placed;
        this.type = type;
        this.notices = notices;
    }

    /** {@return the track with its sectors, or empty where none of them is there} */
    Optional<StoredTrack> bind(MdfEnd mdfEnd, Medium medium) throws IOException {
        boolean dvd = medium == Medium.DVD;
        int there = mdfEnd.of(placed);
        int index1 = placed.block().lba();
        if (there <= index1) {
            mdfEnd.beyond(placed);
            return Optional.empty();
        }
        if (there < placed.end()) {
            mdfEnd.within(placed, there);
        }
        SectorForm form = placed.form();
        TrackKind kind = new TrackKind(placed.block(), form.layout(), type, notices);
        List<Index> indexes = new ArrayList<>();
        if (placed.pregap() > 0) {
            indexes.add(new Index(0, placed.start()));
        }
        indexes.add(new Index(1, index1));
        Track track = new Track(
                placed.block().point(),
                dvd ? TrackMode.MODE1 : kind.mode(placed.mdf(), form.stride(), there - index1),
                dvd ? Set.of() : kind.control(),
                indexes,
                there,
                isrc(there - index1));
        return Optional.of(stored(track));
    }

    private StoredTrack stored(Track track) {
        SectorForm form = placed.form();
        int first = track.index1() - placed.stored();
        List<LbaRange> absent = first > track.start() ? List.of(new LbaRange(track.start(), first)) : List.of();
        Storage storage = new Storage(form.layout(), form.subchannel(), ByteOrder.LITTLE_ENDIAN, absent);
        LbaRange range = new LbaRange(Math.min(first, track.start()), track.end());
        Extent extent =
                Extent.of(new LbaRange(first, track.end()), placed.mdf(), placed.offsetOf(first), form.stride());
        return new StoredTrack(track, storage, new ExtentSource(range, storage, List.of(extent)));
    }

    private Optional<Isrc> isrc(int count) throws IOException {
        return placed.form().subchannel() == Subchannel.RAW_96
                ? QPackets.interleaved(
                                placed.mdf(),
                                placed.block().offset(),
                                placed.form().stride())
                        .isrc(0, count)
                : Optional.empty();
    }
}
