// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.image.SectorSource;
import spindle.io.DiscFormatException;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/** Parts a file where somebody says that tracks begin; the content tells what they are, and their pauses. */
final class BoundaryTracks {
    /** The longest pause that is looked for. */
    private static final int MOST = 10 * Msf.FRAMES_PER_SECOND;

    private final WholeFile whole;
    private final Boundaries boundaries;

    BoundaryTracks(WholeFile whole, Boundaries boundaries) {
        this.whole = whole;
        this.boundaries = boundaries;
    }

    private enum Kind {
        DATA,
        AUDIO
    }

    List<MadeTrack> find() throws IOException {
        Optional<List<Integer>> starts = boundaries.in(whole.count());
        if (starts.isEmpty()) {
            throw new DiscFormatException(
                    whole.path().toString(),
                    "has " + whole.count() + " sectors, and the table of contents "
                            + (boundaries.end() == 0 ? "is longer" : "ends at LBA " + boundaries.end()),
                    "check whether both are of the same disc");
        }
        List<MadeTrack> made = new ArrayList<>();
        for (int i = 0; i < starts.get().size(); i++) {
            int start = starts.get().get(i);
            int next = i + 1 < starts.get().size() ? starts.get().get(i + 1) : whole.count();
            String word = whole.word(start, next);
            Optional<Index> pause = i == 0
                    ? Optional.of(new Index(0, 0)).filter(first -> start > 0)
                    : pauseBefore(made.get(i - 1), start, word);
            List<Index> indexes = new ArrayList<>(pause.stream().toList());
            indexes.add(new Index(1, start));
            String why =
                    boundaries.end() == 0 ? "the lengths that were given" : "the table of contents has this length";
            made.add(new MadeTrack(boundaries.first() + i, word, indexes, Map.of(), Evidence.certain(why)));
        }
        return made;
    }

    /** {@return the INDEX 00 of a track whose INDEX 01 is known: where data end or begin before it, or zeroes between sound} */
    private Optional<Index> pauseBefore(MadeTrack before, int start, String word) throws IOException {
        int lba = whole.start() + start;
        Track track = whole.trackAt(lba - 1);
        if (whole.image().storage(track).layout() != SectorLayout.RAW_2352) {
            return Optional.empty();
        }
        SectorSource sectors = whole.image().sectors(track);
        int least = Math.max(
                sectors.start(),
                whole.start()
                        + before.indexes().get(before.indexes().size() - 1).lba()
                        + 1);
        boolean data = !word.equals(WholeFile.AUDIO);
        boolean change = data != before.isData();
        int pause = change
                ? sectorsBefore(sectors, lba, least, data ? Kind.DATA : Kind.AUDIO)
                : data ? 0 : new BlankSectors(sectors).before(lba, least);
        return pause > 0 ? Optional.of(new Index(0, start - pause)) : Optional.empty();
    }

    /** {@return how many sectors before a place are of one kind, by their syncs} */
    private static int sectorsBefore(SectorSource sectors, int lba, int least, Kind kind) throws IOException {
        byte[] sector = new byte[RawSector.BYTES];
        for (int count = 0; count < MOST; count++) {
            if (lba - count <= least) {
                return count;
            }
            sectors.read(lba - count - 1, 1, ByteBuffer.wrap(sector));
            if (Header.hasSync(sector, 0) != (kind == Kind.DATA)) {
                return count;
            }
        }
        return 0;
    }
}
