// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the offset between two stretches of audio: some sectors of the first that are full of sound are looked for in the
 * second, ten seconds around where they lie in the first. What is found is a guess, which {@link OffsetProof} checks.
 */
final class OffsetSearch {
    /** Ten seconds of 44,100 samples. */
    static final int REACH = 441_000;

    private static final int PROBES = 16;
    /** Different samples that a probe has at least; fewer are silence, or a tone that is the same everywhere. */
    private static final int LEAST_SAMPLES = 64;
    /** Sectors that are tried for a probe where the one before has too little sound. */
    private static final int TRIES = 75;
    /** Places of a probe that are looked at, those nearest to where it lies in the first stretch. */
    private static final int MOST_PLACES = 64;

    private static final int PROBE = AudioStretch.SECTOR_SAMPLES;

    private final AudioStretch a;
    private final AudioStretch b;
    private final int[] probe = new int[PROBE];
    private final int[] window = new int[2 * REACH + PROBE];
    private final Map<Integer, Integer> votes = new HashMap<>();

    OffsetSearch(AudioStretch a, AudioStretch b) {
        this.a = a;
        this.b = b;
    }

    /** {@return the offset that most probes have in common, and of as many the least; none where there is none but 0} */
    Optional<Integer> find() throws IOException {
        long sectors = (a.end() - a.start()) / PROBE;
        for (int i = 0; i < PROBES; i++) {
            take(a.start() + sectors * i / PROBES * PROBE);
        }
        int best = votes.entrySet().stream()
                .min(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> Math.abs(entry.getKey())))
                .map(Map.Entry::getKey)
                .orElse(0);
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    /** Looks for one probe, the first at or behind a sample that has sound enough. */
    private void take(long from) throws IOException {
        for (int i = 0; i < TRIES && from + PROBE <= a.end(); i++) {
            a.read(from, PROBE, probe);
            if (distinct() >= LEAST_SAMPLES) {
                places(from).forEach(offset -> votes.merge(offset, 1, Integer::sum));
                return;
            }
            from += PROBE;
        }
    }

    private int distinct() {
        Set<Integer> samples = new HashSet<>();
        for (int sample : probe) {
            samples.add(sample);
        }
        return samples.size();
    }

    private List<Integer> places(long from) throws IOException {
        long start = Math.max(b.start(), from - REACH);
        long end = Math.min(b.end(), from + REACH + PROBE);
        int count = (int) Math.max(0, end - start);
        if (count < PROBE) {
            return List.of();
        }
        b.read(start, count, window);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i <= count - PROBE; i++) {
            if (window[i] == probe[0]
                    && window[i + PROBE / 2] == probe[PROBE / 2]
                    && Arrays.equals(window, i, i + PROBE, probe, 0, PROBE)) {
                found.add((int) (start + i - from));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Math::abs))
                .limit(MOST_PLACES)
                .toList();
    }
}
