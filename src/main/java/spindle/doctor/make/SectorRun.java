// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import spindle.disc.Track;
import spindle.image.SectorSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/**
 * The sectors of a file.
 *
 * @param count how many there are
 * @param lba where the first lies by the headers behind the index 1 of its first track; empty where there are none
 */
record SectorRun(int count, OptionalInt lba) {
    /** {@return the sectors of a file that begins with a track} */
    static SectorRun of(WholeFile whole, MadeTrack first) throws IOException {
        Track track = whole.trackAt(whole.start());
        boolean told = first.isData() && whole.image().storage(track).layout() == SectorLayout.RAW_2352;
        if (!told) {
            return new SectorRun(whole.count(), OptionalInt.empty());
        }
        int index1 = first.indexes().get(first.indexes().size() - 1).lba();
        OptionalInt here = header(whole.image().sectors(track), whole.start() + index1);
        OptionalInt next = header(whole.image().sectors(track), whole.start() + index1 + 1);
        boolean agreed = here.isPresent() && next.isPresent() && next.getAsInt() == here.getAsInt() + 1;
        return new SectorRun(whole.count(), agreed ? OptionalInt.of(here.getAsInt() - index1) : OptionalInt.empty());
    }

    private static OptionalInt header(SectorSource sectors, int lba) throws IOException {
        if (lba < sectors.start() || lba >= sectors.end()) {
            return OptionalInt.empty();
        }
        byte[] sector = new byte[RawSector.BYTES];
        sectors.read(lba, 1, ByteBuffer.wrap(sector));
        return Header.isData(sector, 0) ? OptionalInt.of(Header.lba(sector, 0)) : OptionalInt.empty();
    }
}
