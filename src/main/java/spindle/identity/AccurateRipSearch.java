// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.CancelledException;
import spindle.sector.CdAudio;

/**
 * Compares a disc with an answer of the AccurateRip database, at the offset of its image and at others: drives begin to read
 * earlier or later, and pressings differ by as much. The checksums of sector 450 tell at which offsets to look (CUETools
 * {@code CRC450}); there the tracks are summed again.
 */
public final class AccurateRipSearch {
    /** An offset within five sectors leaves the checksums what they are, because the ends of a disc do not count. */
    private static final int MOST_OFFSET = 5 * CdAudio.SECTOR_FRAMES - 1;

    private static final int SECTOR = 450;
    private static final int BLOCK_FRAMES = 160 * CdAudio.SECTOR_FRAMES;

    /** Offsets that the disc is summed at: a pressing has one, and noise rarely any. */
    private static final int MOST_SUMMED = 8;

    private final DiscFrames frames;
    private final TableOfContents toc;
    private final AccurateRipResponse response;
    private final Progress progress;

    private AccurateRipSearch(DiscImage image, AccurateRipResponse response, Progress progress) {
        this.frames = new DiscFrames(image);
        this.toc = new TableOfContents(image.disc());
        this.response = response;
        this.progress = progress;
    }

    /**
     * {@return the tracks that are as in the database: of each track and offset the match of most rips}
     *
     * @throws CancelledException where the progress asked for it
     */
    public static List<AccurateRipMatch> of(DiscImage image, AccurateRipResponse response, Progress progress)
            throws IOException {
        return new AccurateRipSearch(image, response, progress).search();
    }

    private List<AccurateRipMatch> search() throws IOException {
        List<AccurateRipMatch> matches = new ArrayList<>();
        for (int offset : offsets()) {
            for (int i = 0; i < toc.audio().size(); i++) {
                addMatch(i, offset, matches);
            }
        }
        return matches;
    }

    /** {@return the entries of a track, counted from 0, that count} */
    private List<AccurateRipResponse.Entry> entries(int place) {
        return response.pressings().stream()
                .filter(pressing -> pressing.tracks().size() == toc.audio().size())
                .map(pressing -> pressing.tracks().get(place))
                .filter(entry -> entry.confidence() > 0 && entry.checksum() != 0)
                .toList();
    }

    /** {@return none, then the offsets that most sectors tell of} */
    private List<Integer> offsets() throws IOException {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i < toc.audio().size(); i++) {
            Set<Integer> wanted = entries(i).stream()
                    .map(AccurateRipResponse.Entry::sector450)
                    .filter(sum -> sum != 0)
                    .collect(Collectors.toSet());
            LbaRange range = toc.rippedRange(toc.audio().get(i));
            if (!wanted.isEmpty() && range.count() > SECTOR) {
                vote(range, wanted, votes);
            }
        }
        votes.remove(0);
        List<Integer> offsets = new ArrayList<>(List.of(0));
        votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(each -> Math.abs(each.getKey())))
                .limit(MOST_SUMMED)
                .forEach(each -> offsets.add(each.getKey()));
        return offsets;
    }

    /** Each next sum follows from the one before: what leaves counted once, what stays counts one less, what comes counts 588. */
    private void vote(LbaRange range, Set<Integer> wanted, Map<Integer, Integer> votes) throws IOException {
        long first = (long) (range.start() + SECTOR) * CdAudio.SECTOR_FRAMES - MOST_OFFSET;
        int[] window = frames.read(first, 2 * MOST_OFFSET + CdAudio.SECTOR_FRAMES + 1);
        int sum = 0;
        int plain = 0;
        for (int i = 0; i < CdAudio.SECTOR_FRAMES; i++) {
            sum += window[i] * (i + 1);
            plain += window[i];
        }
        for (int offset = -MOST_OFFSET; offset <= MOST_OFFSET; offset++) {
            if (wanted.contains(sum)) {
                votes.merge(offset, 1, Integer::sum);
            }
            int leaving = window[offset + MOST_OFFSET];
            int coming = window[offset + MOST_OFFSET + CdAudio.SECTOR_FRAMES];
            sum += coming * CdAudio.SECTOR_FRAMES - plain;
            plain += coming - leaving;
        }
    }

    private void addMatch(int place, int offset, List<AccurateRipMatch> matches) throws IOException {
        List<AccurateRipResponse.Entry> entries = entries(place);
        if (entries.isEmpty()) {
            return;
        }
        Track track = toc.audio().get(place);
        int[] sums = sums(place, toc.rippedRange(track), offset);
        entries.stream()
                .filter(entry -> entry.checksum() == sums[0] || entry.checksum() == sums[1])
                .max(Comparator.comparingInt(AccurateRipResponse.Entry::confidence))
                .ifPresent(entry -> matches.add(new AccurateRipMatch(
                        track.number(), offset, entry.checksum() == sums[1] ? 2 : 1, entry.confidence())));
    }

    /** {@return the checksums of both versions of a track that begins later by an offset} */
    private int[] sums(int place, LbaRange range, int offset) throws IOException {
        AccurateRipSum sum = AccurateRipSum.of(0, range, place, toc.audio().size());
        long first = (long) range.start() * CdAudio.SECTOR_FRAMES + offset - 1;
        for (int at = sum.firstFrame(); at <= sum.lastFrame(); at += BLOCK_FRAMES) {
            if (progress.isCancelled()) {
                throw new CancelledException("", "cancelled", "nothing was left behind");
            }
            int[] block = frames.read(first + at, Math.min(BLOCK_FRAMES, sum.lastFrame() - at + 1));
            add(block, at, sum);
        }
        TrackChecksum checksum = sum.checksum();
        return new int[] {checksum.v1(), checksum.v2()};
    }

    private static void add(int[] block, int place, AccurateRipSum sum) {
        int low = 0;
        int high = 0;
        for (int i = 0; i < block.length; i++) {
            long product = (block[i] & 0xFFFF_FFFFL) * (place + i);
            low += (int) product;
            high += (int) (product >>> 32);
        }
        sum.add(low, high);
    }
}
