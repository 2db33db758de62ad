// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import spindle.disc.LbaRange;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.sector.CdAudio;

/**
 * Compares a disc with an answer of the CUETools database, at the offset of its image and at others. The first ten sectors of the audio do not count,
 * and of its end ten sectors and what is left of the audio where it is divided by ten sectors; between them the CRC-32 is that of the samples as
 * they lie, of each track from its index 1 to the next one's (CUETools {@code AccurateRipVerify.CTDBCRC}, {@code CDRepairEncode.TrackCRC}).
 */
public final class CtdbSearch {
    private static final int STRIDE = 10 * CdAudio.SECTOR_FRAMES;
    /** What does not count at the ends of a disc is as long as any offset. */
    private static final int MOST_OFFSET = STRIDE - 1;

    private final TableOfContents toc;
    private final CtdbResponse response;
    private final WindowCrcs windows;
    private final long start;
    private final long end;

    private CtdbSearch(DiscImage image, CtdbResponse response, Progress progress) {
        toc = new TableOfContents(image.disc());
        this.response = response;
        windows = new WindowCrcs(new DiscFrames(image), progress);
        long first = toc.audio().isEmpty() ? 0 : frame(toc.audio().get(0).index1());
        long count = toc.audio().isEmpty() ? 0 : frame(toc.audioLeadOut()) - first;
        start = first + STRIDE;
        end = first + count - STRIDE - count % STRIDE;
    }

    private static long frame(int lba) {
        return (long) lba * CdAudio.SECTOR_FRAMES;
    }

    /**
     * {@return what of the disc is as in the database: of each entry the offset at which most is}
     *
     * @throws spindle.io.CancelledException where the progress asked for it
     */
    public static List<CtdbMatch> of(DiscImage image, CtdbResponse response, Progress progress) throws IOException {
        return new CtdbSearch(image, response, progress).search();
    }

    /** {@return whether an answer has an entry for a disc with this table of contents} */
    public static boolean isAnswerFor(DiscImage image, CtdbResponse response) {
        return !new CtdbSearch(image, response, Progress.NONE).entries().isEmpty();
    }

    private List<CtdbResponse.Entry> entries() {
        List<Integer> starts = toc.audio().stream()
                .map(track -> track.index1() - toc.audio().get(0).index1())
                .toList();
        return response.entries().stream()
                .filter(entry -> entry.starts().isEmpty() || entry.starts().equals(starts))
                .filter(entry -> entry.tracks().isEmpty() || entry.tracks().size() == starts.size())
                .toList();
    }

    private List<CtdbMatch> search() throws IOException {
        if (!toc.isAudioInOneRun() || end <= start) {
            return List.of();
        }
        List<CtdbResponse.Entry> entries = entries();
        Set<Integer> discs = entries.stream().map(CtdbResponse.Entry::disc).collect(Collectors.toSet());
        Map<Integer, List<Integer>> disc = places(start, end, discs);
        List<Map<Integer, List<Integer>>> tracks = new ArrayList<>();
        for (int i = 0; i < toc.audio().size(); i++) {
            tracks.add(places(i, entries));
        }
        return entries.stream()
                .flatMap(entry -> match(entry, disc, tracks).stream())
                .toList();
    }

    /** {@return at which offsets a track, counted from 0, has the CRCs that entries have of it} */
    private Map<Integer, List<Integer>> places(int track, List<CtdbResponse.Entry> entries) throws IOException {
        Set<Integer> wanted = entries.stream()
                .filter(entry -> !entry.tracks().isEmpty())
                .map(entry -> entry.tracks().get(track))
                .collect(Collectors.toSet());
        LbaRange range = toc.rippedRange(toc.audio().get(track));
        long from = track == 0 ? start : frame(range.start());
        long to = track == toc.audio().size() - 1 ? end : frame(range.end());
        return places(from, to, wanted);
    }

    private Map<Integer, List<Integer>> places(long from, long to, Set<Integer> wanted) throws IOException {
        Map<Integer, List<Integer>> places = new HashMap<>();
        if (wanted.isEmpty() || to <= from) {
            return places;
        }
        int[] crcs = windows.of(from, to - from, MOST_OFFSET);
        for (int i = 0; i < crcs.length; i++) {
            if (wanted.contains(crcs[i])) {
                places.computeIfAbsent(crcs[i], crc -> new ArrayList<>()).add(i - MOST_OFFSET);
            }
        }
        return places;
    }

    private Optional<CtdbMatch> match(
            CtdbResponse.Entry entry, Map<Integer, List<Integer>> disc, List<Map<Integer, List<Integer>>> tracks) {
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < entry.tracks().size(); i++) {
            int number = toc.audio().get(i).number();
            tracks.get(i)
                    .getOrDefault(entry.tracks().get(i), List.of())
                    .forEach(offset -> found.computeIfAbsent(offset, unused -> new ArrayList<>())
                            .add(number));
        }
        List<Integer> whole = disc.getOrDefault(entry.disc(), List.of());
        whole.forEach(offset -> found.putIfAbsent(offset, List.of()));
        return found.entrySet().stream()
                .map(each -> new CtdbMatch(
                        entry.confidence(), each.getKey(), whole.contains(each.getKey()), each.getValue()))
                .min(CtdbSearch::nearer);
    }

    private static int nearer(CtdbMatch a, CtdbMatch b) {
        if (a.isWhole() != b.isWhole()) {
            return a.isWhole() ? -1 : 1;
        }
        int more = Integer.compare(b.tracks().size(), a.tracks().size());
        return more != 0 ? more : Integer.compare(Math.abs(a.offset()), Math.abs(b.offset()));
    }
}
