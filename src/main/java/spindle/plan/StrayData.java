// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.Scrambler;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * Data sectors where a track is audio: in its pregap (CD-i Ready discs have them in the first), or at its end. As sound
 * they are noise.
 *
 * @param track the audio track that has them
 * @param range consecutive data sectors
 * @param mode what the first of them is
 */
record StrayData(Track track, LbaRange range, TrackMode mode) {
    /** Fewer sectors without a sync among data are damaged data. */
    private static final int FEWEST_AUDIO = 8;
    /** Sectors of a pregap that are looked at; between two that differ the boundary is searched for. */
    private static final int GAP_SAMPLES = 32;
    /** Sectors of a track that are looked at. */
    private static final int BODY_SAMPLES = 16;

    /** {@return all stretches of data in the audio tracks of an image; some sectors of each track are read} */
    static List<StrayData> of(DiscImage image) throws IOException {
        List<StrayData> found = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            if (!track.mode().isData() && storage.layout() == SectorLayout.RAW_2352) {
                Search search = new Search(track, image.sectors(track), found);
                for (LbaRange gap : storage.stored(track.pregap())) {
                    search.run(gap, GAP_SAMPLES);
                }
                for (LbaRange body : storage.stored(track.body())) {
                    search.run(body, BODY_SAMPLES);
                }
            }
        }
        return found;
    }

    /** {@return what they are and where: {@code 40 data sectors (MODE1) in the pregap of track 1, from LBA 0 (00:02:00)}} */
    String describe() {
        String place = range.end() <= track.index1() ? "the pregap of track " : "audio track ";
        return range.count() + (range.count() == 1 ? " data sector (" : " data sectors (") + mode + ") in " + place
                + track.number() + ", from " + Msf.describe(range.start());
    }

    /** Looks for data in one track. */
    private static final class Search {
        private final Track track;
        private final SectorSource source;
        private final List<StrayData> found;
        private final ByteBuffer sector = ByteBuffer.allocate(RawSector.BYTES);

        Search(Track track, SectorSource source, List<StrayData> found) {
            this.track = track;
            this.source = source;
            this.found = found;
        }

        void run(LbaRange range, int samples) throws IOException {
            TreeSet<Integer> places = new TreeSet<>();
            for (int k = 0; k < samples; k++) {
                places.add(range.start() + (int) ((long) range.count() * k / samples));
            }
            places.add(range.end() - 1);
            int start = -1;
            int before = range.start();
            for (int lba : places) {
                boolean data = mode(lba).isPresent();
                if (data && start < 0) {
                    start = lba == range.start() ? lba : boundary(before, lba);
                } else if (!data && start >= 0) {
                    add(start, boundary(before, lba));
                    start = -1;
                }
                before = lba;
            }
            if (start >= 0) {
                add(start, range.end());
            }
        }

        /** Adds the data between two places; samples can have missed audio among them. */
        private void add(int start, int end) throws IOException {
            int first = start;
            int last = start;
            for (int lba = start; lba < end; lba++) {
                if (mode(lba).isPresent()) {
                    last = lba;
                } else if (lba - last >= FEWEST_AUDIO) {
                    addRun(first, last + 1);
                    while (lba < end && mode(lba).isEmpty()) {
                        lba++;
                    }
                    first = lba;
                    last = lba;
                }
            }
            if (first < end) {
                addRun(first, last + 1);
            }
        }

        private void addRun(int start, int end) throws IOException {
            found.add(new StrayData(track, new LbaRange(start, end), mode(start).orElse(TrackMode.MODE1)));
        }

        /** {@return the first sector that is as the last one is; the first one is not} */
        private int boundary(int first, int last) throws IOException {
            boolean wanted = mode(last).isPresent();
            int no = first;
            int yes = last;
            while (yes - no > 1) {
                int middle = (no + yes) >>> 1;
                if (mode(middle).isPresent() == wanted) {
                    yes = middle;
                } else {
                    no = middle;
                }
            }
            return yes;
        }

        /** {@return what a sector is, where it is data} */
        private Optional<TrackMode> mode(int lba) throws IOException {
            source.read(lba, 1, sector.clear());
            byte[] raw = sector.array();
            if (!Header.hasSync(raw, 0)) {
                return Optional.empty();
            }
            if (Scrambler.isScrambled(raw, 0)) {
                Scrambler.apply(raw, 0, 1);
            }
            if (!Header.isData(raw, 0)) {
                return Optional.empty();
            }
            int mode = raw[RawSector.MODE] & Header.MODE_MASK;
            return Optional.of(mode == 2 ? TrackMode.XA : TrackMode.MODE1);
        }
    }
}
