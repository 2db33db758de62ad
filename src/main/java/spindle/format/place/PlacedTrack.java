// SPDX-License-Identifier: Apache-2.0
package spindle.format.place;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.ModeProbe;
import spindle.io.ByteSource;
import spindle.sector.TrackMode;

/**
 * A track of an image whose place is settled, on the disc and in a file.
 *
 * @param number its number
 * @param form how its sectors are stored
 * @param file what holds them, one after the other
 * @param offset where index 1 is in the file, bytes
 * @param start the LBA of index 0, or of index 1 where there is no pregap
 * @param index1 the LBA of index 1
 * @param storedBefore how many sectors before index 1 the file has; the 150 that a disc implies may be among them
 * @param end the LBA after the last sector
 */
public record PlacedTrack(
        int number, SectorForm form, ByteSource file, long offset, int start, int index1, int storedBefore, int end) {
    /** {@return where a sector is in the file, bytes} */
    public long offsetOf(int lba) {
        return offset + ((long) lba - index1) * form.stride();
    }

    /** {@return the LBA of the first sector that the file has} */
    public int first() {
        return index1 - storedBefore;
    }

    /** {@return this track with another end} */
    public PlacedTrack endingAt(int lba) {
        return new PlacedTrack(number, form, file, offset, start, index1, storedBefore, lba);
    }

    /**
     * {@return the LBA after the last sector that is there in full; index 1 or less where none of the body is}
     *
     * @param limit where the sectors end in the file at the latest, bytes
     */
    public int endWithin(long limit) {
        return (int) Math.min(end, index1 + Math.max(0, limit - offset) / form.stride());
    }

    /** {@return index 0, where there is a pregap, and index 1} */
    public List<Index> indexes() {
        List<Index> indexes = new ArrayList<>();
        if (start < index1) {
            indexes.add(new Index(0, start));
        }
        indexes.add(new Index(1, index1));
        return indexes;
    }

    /**
     * {@return what the sectors from index 1 on are, where they tell and their layout can hold it}
     *
     * @param declared what the image says that they are
     */
    public Optional<TrackMode> content(TrackMode declared) throws IOException {
        return ModeProbe.of(declared)
                .find(file, offset, form.stride(), form.layout(), end - index1)
                .filter(form.layout()::fits);
    }

    /**
     * {@return the track with its sectors, little-endian}
     *
     * @param track what it is on the disc; a pregap that the file does not have is absent
     */
    public StoredTrack stored(Track track) {
        int first = first();
        List<LbaRange> absent = first > start ? List.of(new LbaRange(start, first)) : List.of();
        Storage storage = new Storage(form.layout(), form.subchannel(), ByteOrder.LITTLE_ENDIAN, absent);
        Extent extent = Extent.of(new LbaRange(first, end), file, offsetOf(first), form.stride());
        LbaRange range = new LbaRange(Math.min(first, start), end);
        return new StoredTrack(track, storage, new ExtentSource(range, storage, List.of(extent)));
    }
}
