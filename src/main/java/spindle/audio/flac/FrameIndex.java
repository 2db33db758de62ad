// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where the whole frames of a stream are, and where there should be some and are none. {@link FrameIndexer} makes it.
 * Samples are counted from the stream's first.
 */
public final class FrameIndex {
    private final long[] samples;
    private final long[] offsets;
    private final NavigableMap<Long, Long> runs;
    private final List<Fault> faults;

    /** What is wrong at a place. */
    public enum Problem {
        /** Frames are damaged or missing. */
        DAMAGED,
        /** A frame stands there that does not follow the one before, and the samples go on without it. */
        SURPLUS,
        /** The stream ends. */
        CUT_OFF,
        /** There are more faults than are kept: nothing from here on is told apart. */
        TOO_MANY
    }

    /**
     * A place where the stream is not as it was written.
     *
     * @param problem what is wrong
     * @param first the first sample that no frame holds
     * @param count how many samples no frame holds; 0 for a surplus
     */
    public record Fault(Problem problem, long first, long count) {}

    /**
     * A place to decode from.
     *
     * @param sample the first of its frame
     * @param offset of the frame's first byte in the stream
     * @param end the sample behind the last that whole frames hold from here on
     */
    public record Point(long sample, long offset, long end) {}

    FrameIndex(long[] samples, long[] offsets, int count, NavigableMap<Long, Long> runs, List<Fault> faults) {
        this.samples = Arrays.copyOf(samples, count);
        this.offsets = Arrays.copyOf(offsets, count);
        this.runs = new TreeMap<>(runs);
        this.faults = List.copyOf(faults);
    }

    /** {@return the number behind that of the last sample in a whole frame; 0 where there is none} */
    public long samples() {
        return runs.isEmpty() ? 0 : runs.lastEntry().getValue();
    }

    /** {@return what is wrong, in the order of the stream; empty where nothing is} */
    public List<Fault> faults() {
        return faults;
    }

    /** {@return whether a whole frame holds a sample} */
    public boolean holds(long sample) {
        Map.Entry<Long, Long> run = runs.floorEntry(sample);
        return run != null && sample < run.getValue();
    }

    /**
     * {@return where to decode from to get a sample}
     *
     * @throws IllegalArgumentException where no frame {@linkplain #holds holds} it
     */
    public Point point(long sample) {
        Map.Entry<Long, Long> run = runs.floorEntry(sample);
        if (run == null || sample >= run.getValue()) {
            throw new IllegalArgumentException("no whole frame holds sample " + sample);
        }
        int found = Arrays.binarySearch(samples, sample);
        int at = found >= 0 ? found : -found - 2;
        return new Point(samples[at], offsets[at], run.getValue());
    }

    /** {@return the first sample at or behind one that a whole frame holds; {@link #samples} where there is none} */
    public long nextHeld(long sample) {
        if (holds(sample)) {
            return sample;
        }
        Long next = runs.ceilingKey(sample);
        return next == null ? Math.max(sample, samples()) : next;
    }
}
