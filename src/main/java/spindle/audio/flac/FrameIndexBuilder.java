// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Takes the whole frames of a stream in their order, and notes where one does not follow the one before. */
final class FrameIndexBuilder {
    /** Bytes from one kept place to the next: to decode and drop so many takes less than a millisecond. */
    private static final int POINT_BYTES = 1 << 14;
    /** A stream with more faults than this has none that are worth telling apart. */
    private static final int MOST_FAULTS = 1000;
    /** No frame is shorter: header, one subframe of one byte, checksum. */
    private static final int LEAST_FRAME_BYTES = 10;
    /** The samples of the longest disc, 99:59:74: more are not lost at one place. */
    private static final long MOST_LOST_SAMPLES = 450_000L * 588;

    private final StreamInfo info;
    private final long mostSamples;
    private long[] samples = new long[64];
    private long[] offsets = new long[64];
    private int points;
    private final NavigableMap<Long, Long> runs = new TreeMap<>();
    private final List<FrameIndex.Fault> faults = new ArrayList<>();
    private long position;
    private long runStart = -1;
    private long behindFrame;
    private long lastPoint;

    /** @param firstFrame offset of the stream's first frame */
    FrameIndexBuilder(StreamInfo info, long firstFrame) {
        this.info = info;
        mostSamples = info.totalSamples() > 0 ? info.totalSamples() : StreamInfo.MAX_TOTAL_SAMPLES;
        behindFrame = firstFrame;
    }

    /** {@return whether no more frames are taken} */
    boolean isDone() {
        return faults.size() > MOST_FAULTS || position == mostSamples;
    }

    /** {@return the offset behind the last frame that was taken} */
    long behindFrame() {
        return behindFrame;
    }

    /**
     * Takes a frame.
     *
     * @param first its first sample, by its number
     * @param count how many samples it has
     * @param offset of its first byte
     * @param end offset behind its last byte
     */
    void add(long first, int count, long offset, long end) {
        if (isDone()) {
            return;
        }
        if (first < position || first - position > mostLost(offset) || count > mostSamples - first) {
            surplus();
        } else {
            if (first > position) {
                fault(FrameIndex.Problem.DAMAGED, first - position);
            } else if (offset != behindFrame) {
                surplus();
            }
            boolean follows = first == position && offset == behindFrame && runStart >= 0;
            runStart = follows ? runStart : first;
            point(first, offset, follows);
            position = first + count;
            runs.put(runStart, position);
        }
        behindFrame = end;
    }

    private long mostLost(long offset) {
        long frames = (offset - behindFrame) / LEAST_FRAME_BYTES + 1;
        return info.totalSamples() > 0 ? MOST_LOST_SAMPLES : frames * info.maxBlockSize();
    }

    private void point(long sample, long offset, boolean follows) {
        if (follows && offset - lastPoint < POINT_BYTES) {
            return;
        }
        if (points == samples.length) {
            samples = Arrays.copyOf(samples, 2 * points);
            offsets = Arrays.copyOf(offsets, 2 * points);
        }
        samples[points] = sample;
        offsets[points++] = offset;
        lastPoint = offset;
    }

    private void surplus() {
        FrameIndex.Fault last = faults.isEmpty() ? null : faults.get(faults.size() - 1);
        if (last == null || last.problem() != FrameIndex.Problem.SURPLUS || last.first() != position) {
            fault(FrameIndex.Problem.SURPLUS, 0);
        }
        runStart = -1;
    }

    private void fault(FrameIndex.Problem problem, long count) {
        boolean most = faults.size() == MOST_FAULTS;
        faults.add(new FrameIndex.Fault(most ? FrameIndex.Problem.TOO_MANY : problem, position, count));
    }

    /** @param cut whether the stream ends with the beginning of a frame */
    FrameIndex finish(boolean cut) {
        long missing = Math.max(0, info.totalSamples() - position);
        if (missing > 0 || (cut && info.totalSamples() == 0)) {
            faults.add(new FrameIndex.Fault(FrameIndex.Problem.CUT_OFF, position, missing));
        }
        return new FrameIndex(samples, offsets, points, runs, faults);
    }
}
