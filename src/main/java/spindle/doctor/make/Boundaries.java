// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.disc.Msf;

/**
 * Where the tracks of a disc begin, as somebody says it.
 *
 * @param first the number of the first track
 * @param starts the LBA of each track's index 1, or the sectors before it in the file
 * @param end the LBA of the lead-out; 0 where it is not said
 */
public record Boundaries(int first, List<Integer> starts, int end) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,3}):(\\d{1,2})(?:[:.](\\d{1,2}))?");
    private static final int MAX_TRACKS = 99;

    public Boundaries {
        starts = List.copyOf(starts);
    }

    /**
     * {@return what a table of contents says; empty where it is none} MusicBrainz writes the first track, the last, the
     * lead-out and the tracks, all 150 more than their LBA: {@code 1 3 53142 150 15363 32314}. AccurateRip counts LBAs, the
     * lead-out last: {@code 0 15213 32164 52992}. CTDB writes the same with colons, and a minus before data tracks:
     * {@code 0:15213:-32164:52992}.
     */
    public static Optional<Boundaries> ofToc(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : text.strip().split("[\\s:+,]+", -1)) {
            if (!NUMBER.matcher(word).matches()) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(word));
        }
        boolean colons = text.contains(":");
        return (colons ? places(numbers) : musicBrainz(numbers).or(() -> places(numbers))).filter(Boundaries::ascend);
    }

    private static Optional<Boundaries> places(List<Integer> numbers) {
        int last = numbers.size() - 1;
        List<Integer> starts = numbers.subList(0, last).stream().map(Math::abs).toList();
        return Optional.of(new Boundaries(1, starts, numbers.get(last)));
    }

    private static Optional<Boundaries> musicBrainz(List<Integer> numbers) {
        if (numbers.size() < 4 || numbers.size() != numbers.get(1) - numbers.get(0) + 4) {
            return Optional.empty();
        }
        List<Integer> starts = numbers.subList(3, numbers.size()).stream()
                .map(frames -> frames - Msf.LBA_OFFSET)
                .toList();
        return Optional.of(new Boundaries(numbers.get(0), starts, numbers.get(2) - Msf.LBA_OFFSET));
    }

    /** {@return where tracks of these lengths begin; empty where a word is no length} {@code 3:25,4:10:37}; the last may be left out. */
    public static Optional<Boundaries> ofLengths(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int at = 0;
        for (String word : text.split(",", -1)) {
            Matcher time = TIME.matcher(word.strip());
            if (!time.matches()) {
                return Optional.empty();
            }
            int frames = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
            at += Integer.parseInt(time.group(1)) * Msf.FRAMES_PER_MINUTE
                    + Integer.parseInt(time.group(2)) * Msf.FRAMES_PER_SECOND
                    + frames;
            starts.add(at);
        }
        return Optional.of(new Boundaries(1, starts, 0)).filter(Boundaries::ascend);
    }

    private boolean ascend() {
        boolean ascend = first >= 1 && !starts.isEmpty() && starts.size() <= MAX_TRACKS && starts.get(0) >= 0;
        for (int i = 1; i < starts.size(); i++) {
            ascend &= starts.get(i) > starts.get(i - 1);
        }
        return ascend && (end == 0 || end > starts.get(starts.size() - 1));
    }

    /**
     * {@return these starts, counted in a file; empty where the file is not as long}
     *
     * @param sectors how many sectors the file has
     */
    Optional<List<Integer>> in(int sectors) {
        int offset = end == 0 || sectors == end ? 0 : starts.get(0);
        boolean fits = end == 0 || sectors == end - offset;
        List<Integer> counted = starts.stream()
                .map(start -> start - offset)
                .filter(start -> start < sectors)
                .toList();
        boolean all = counted.size() == starts.size() || (end == 0 && starts.get(starts.size() - 1) == sectors);
        return fits && all ? Optional.of(counted) : Optional.empty();
    }
}
