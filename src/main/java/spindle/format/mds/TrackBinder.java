// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlBits;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.place.PlacedTrack;
import spindle.format.sheet.Notices;
import spindle.format.sheet.QPackets;
import spindle.image.StoredTrack;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Gives a placed track its kind and its sectors. */
final class TrackBinder {
    private final TrackBlock block;
    private final PlacedTrack placed;
    private final PartedSource mdf;
    private final Notices notices;

    TrackBinder(TrackBlock block, PlacedTrack placed, PartedSource mdf, Notices notices) {
        this.block = block;
        this.placed = placed;
        this.mdf = mdf;
        this.notices = notices;
    }

    /** {@return the track with its sectors, or empty where none of them is there} */
    Optional<StoredTrack> bind(MdfEnd mdfEnd, Medium medium, DiscType type) throws IOException {
        int there = mdfEnd.of(placed);
        if (there <= placed.index1()) {
            mdfEnd.beyond(placed, mdf);
            return Optional.empty();
        }
        if (there < placed.end()) {
            mdfEnd.within(placed, mdf, there);
        }
        PlacedTrack whole = placed.endingAt(there);
        boolean dvd = medium == Medium.DVD;
        TrackKind kind = new TrackKind(block, placed.form().layout(), type, notices);
        Track track = new Track(
                placed.number(),
                dvd ? TrackMode.MODE1 : kind.mode(whole),
                dvd ? Set.of() : ControlBits.flags(block.control()),
                indexes(whole),
                there,
                isrc(there - placed.index1()));
        return Optional.of(whole.stored(track));
    }

    /** {@return the indexes that the descriptor tells, and those that the sub-channel does} */
    private List<Index> indexes(PlacedTrack whole) throws IOException {
        List<Index> indexes = whole.indexes();
        if (placed.form().subchannel() == Subchannel.RAW_96) {
            QPackets packets =
                    QPackets.interleaved(mdf, placed.offset(), placed.form().stride());
            for (Index index : packets.indexesAbove1(placed.number(), 0, whole.end() - whole.index1())) {
                indexes.add(new Index(index.number(), whole.index1() + index.lba()));
            }
        }
        return indexes;
    }

    private Optional<Isrc> isrc(int count) throws IOException {
        return placed.form().subchannel() == Subchannel.RAW_96
                ? QPackets.interleaved(mdf, placed.offset(), placed.form().stride())
                        .isrc(0, count)
                : Optional.empty();
    }
}
