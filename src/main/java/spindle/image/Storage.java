// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import spindle.disc.LbaRange;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/**
 * How an image holds a track.
 *
 * @param layout the main channel of each sector, as stored
 * @param subchannel what is stored beside it
 * @param audio the byte order of stored samples; sources deliver them little-endian all the same
 * @param absent sectors of the track that are in no file (PREGAP, POSTGAP, ZERO, SILENCE), ascending
 */
public record Storage(SectorLayout layout, Subchannel subchannel, ByteOrder audio, List<LbaRange> absent) {
    public Storage {
        absent = List.copyOf(absent);
    }

    /** {@return storage of this layout, without sub-channel, little-endian, with all sectors stored} */
    public static Storage of(SectorLayout layout) {
        return new Storage(layout, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, List.of());
    }

    /** {@return the same storage without some of the stored sectors} */
    public Storage without(List<LbaRange> ranges) {
        List<LbaRange> all = Stream.concat(absent.stream(), ranges.stream())
                .sorted(Comparator.comparingInt(LbaRange::start))
                .toList();
        return new Storage(layout, subchannel, audio, all);
    }

    /** {@return the bytes one sector occupies, sub-channel included} */
    public int bytesPerSector() {
        return layout.bytes() + subchannel.bytes();
    }

    /** {@return the parts of a range that are in no file, ascending} */
    public List<LbaRange> absentWithin(LbaRange range) {
        List<LbaRange> within = new ArrayList<>();
        for (LbaRange gap : absent) {
            int start = Math.max(gap.start(), range.start());
            int end = Math.min(gap.end(), range.end());
            if (start < end) {
                within.add(new LbaRange(start, end));
            }
        }
        return within;
    }

    /** {@return the parts of a range that are stored, ascending} */
    public List<LbaRange> stored(LbaRange range) {
        List<LbaRange> stored = new ArrayList<>();
        int at = range.start();
        for (LbaRange gap : absent) {
            int start = Math.min(Math.max(gap.start(), at), range.end());
            if (start > at) {
                stored.add(new LbaRange(at, start));
            }
            at = Math.max(at, Math.min(gap.end(), range.end()));
        }
        if (at < range.end()) {
            stored.add(new LbaRange(at, range.end()));
        }
        return stored;
    }

    /** {@return how many sectors of a range are stored} */
    public int storedCount(LbaRange range) {
        int count = 0;
        for (LbaRange part : stored(range)) {
            count += part.count();
        }
        return count;
    }
}
