// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.image.SectorPump;
import spindle.image.Storage;
import spindle.image.Transfer;
import spindle.io.CancelledException;
import spindle.sector.Subchannel;

/** Compares two images: what they say, then all sectors that either stores, in one pass. */
public final class Comparer {
    private final DiscImage a;
    private final DiscImage b;
    private final CompareOptions options;
    private final Progress progress;
    private final List<TrackPair> pairs = new ArrayList<>();
    private final Map<Integer, SectorTally> tallies = new LinkedHashMap<>();

    private Comparer(DiscImage a, DiscImage b, CompareOptions options, Progress progress) {
        this.a = a;
        this.b = b;
        this.options = options;
        this.progress = progress;
        for (Track track : a.disc().tracks()) {
            Optional<Track> partner = b.disc().track(track.number());
            partner.ifPresent(theirs -> pairs.add(new TrackPair(track, a.storage(track), theirs, b.storage(theirs))));
        }
    }

    /**
     * Compares two images.
     *
     * @throws IOException where sectors cannot be read
     * @throws CancelledException where the progress asked for it
     */
    public static Comparison compare(DiscImage a, DiscImage b, CompareOptions options, Progress progress)
            throws IOException {
        return new Comparer(a, b, options, progress).run();
    }

    private Comparison run() throws IOException {
        List<Difference> differences = new ArrayList<>(LayoutDifferences.of(a.disc(), b.disc()));
        differences.addAll(TextDifferences.of(a.disc(), b.disc()));
        differences.addAll(SubchannelDifferences.of(a, b, pairs));
        boolean brief = options.extent() == CompareOptions.Extent.FIRST_DIFFERENCE;
        if (!brief || differences.isEmpty()) {
            readSectors();
        }
        List<TrackComparison> tracks = tracks();
        if (brief) {
            return new Comparison(differences, tracks, List.of(), List.of(), 0);
        }
        DifferingFiles files = files();
        return new Comparison(differences, tracks, audio(), files.files(), files.count());
    }

    private void readSectors() throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        for (TrackPair pair : pairs) {
            SectorTally tally = new SectorTally(pair.a().start());
            tallies.put(pair.a().number(), tally);
            ComparedSectors compared = new ComparedSectors(pair, b.sectors(pair.b()), tally);
            Storage from = pair.storageA();
            Storage to = pair.sharesSubchannel()
                    ? from
                    : new Storage(from.layout(), Subchannel.NONE, from.audio(), from.absent());
            for (LbaRange range : pair.stored()) {
                transfers.add(new Transfer(a.sectors(pair.a()), from, range, Optional.empty(), compared, to));
            }
        }
        try {
            SectorPump.run(transfers, options.threads(), new Watch());
        } catch (CancelledException e) {
            if (progress.isCancelled()) {
                throw e;
            }
        }
    }

    /** Ends the pass at the first difference, where no more is asked for. */
    private final class Watch implements Progress {
        @Override
        public void begin(long bytes) {
            progress.begin(bytes);
        }

        @Override
        public void advance(long bytes) {
            progress.advance(bytes);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled()
                    || (options.extent() == CompareOptions.Extent.FIRST_DIFFERENCE
                            && tallies.values().stream().anyMatch(tally -> !tally.isEmpty()));
        }
    }

    private List<TrackComparison> tracks() {
        List<TrackComparison> tracks = new ArrayList<>();
        for (TrackPair pair : pairs) {
            SectorTally tally = tally(pair);
            int equal = pair.shared().count() - tally.different() - tally.equalUserData();
            tracks.add(new TrackComparison(
                    pair.a().number(),
                    pair.a().mode(),
                    equal,
                    tally.equalUserData(),
                    tally.different(),
                    pair.onlyA(),
                    pair.onlyB(),
                    tally.subchannel(),
                    tally.differentRanges(),
                    tally.userDataRanges()));
        }
        return tracks;
    }

    /** {@return what was counted of a track; nothing where no sector was read} */
    private SectorTally tally(TrackPair pair) {
        return tallies.getOrDefault(pair.a().number(), new SectorTally(pair.a().start()));
    }

    private DifferingFiles files() throws IOException {
        DifferingFiles files = new DifferingFiles(a);
        for (TrackPair pair : pairs) {
            if (pair.a().mode().isData() && tally(pair).different() > 0) {
                files.add(pair.a(), tally(pair));
            }
        }
        return files;
    }

    private List<AudioOffset> audio() throws IOException {
        List<AudioOffset> found = new ArrayList<>();
        for (List<TrackPair> stretch : AudioStretches.of(pairs)) {
            if (stretch.stream().anyMatch(pair -> tally(pair).different() > 0)) {
                offset(stretch).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<AudioOffset> offset(List<TrackPair> stretch) throws IOException {
        AudioStretch ours =
                new AudioStretch(a, stretch.stream().map(TrackPair::a).toList());
        AudioStretch theirs =
                new AudioStretch(b, stretch.stream().map(TrackPair::b).toList());
        Optional<Integer> offset = new OffsetSearch(ours, theirs).find();
        if (offset.isEmpty()) {
            return Optional.empty();
        }
        int first = stretch.get(0).a().number();
        int last = stretch.get(stretch.size() - 1).a().number();
        AudioOffset proved = new OffsetProof(ours, theirs, offset.get(), progress).run(first, last);
        return proved.different() < proved.compared() / 2 ? Optional.of(proved) : Optional.empty();
    }
}
