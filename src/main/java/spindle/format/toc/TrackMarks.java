// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.io.DiscFormatException;

/** The marks in one track: the end of its pregap, its indexes, and the beginning of its postgap. */
final class TrackMarks {
    private static final int MAX_INDEX = 99;

    private final TocSheet.TrackLines lines;
    private final int trackStart;
    private final List<TocSheet.Step> indexSteps = new ArrayList<>();
    private Optional<TocSheet.Step> startStep = Optional.empty();
    private Optional<TocSheet.Step> endStep = Optional.empty();
    private long index1;
    private long postgap;

    TrackMarks(TocSheet.TrackLines lines, int trackStart) {
        this.lines = lines;
        this.trackStart = trackStart;
        index1 = trackStart;
    }

    /**
     * Marks the end of the pregap.
     *
     * @param here the LBA reached so far
     */
    void start(TocSheet.Step step, int here) throws DiscFormatException {
        if (startStep.isPresent()) {
            throw wrong(step, "the end of its pregap is stated a second time");
        }
        startStep = Optional.of(step);
        index1 = step.kind() == TocSheet.Kind.PREGAP ? here : place(step, here);
    }

    /**
     * Marks the beginning of the postgap.
     *
     * @param here the LBA reached so far
     */
    void end(TocSheet.Step step, int here) throws DiscFormatException {
        if (endStep.isPresent()) {
            throw wrong(step, "its end is stated a second time");
        }
        endStep = Optional.of(step);
        postgap = place(step, here);
    }

    void index(TocSheet.Step step) {
        indexSteps.add(step);
    }

    private long place(TocSheet.Step step, int here) {
        return step.length().isEmpty() ? here : trackStart + step.length().get().value();
    }

    /** {@return the LBA of index 1; that of all marks once {@link #indexes} has accepted them} */
    int index1() {
        return (int) index1;
    }

    /**
     * {@return the indexes, all within the track}
     *
     * @param trackEnd the LBA after its last sector
     */
    List<Index> indexes(int trackEnd) throws DiscFormatException {
        List<Index> indexes = new ArrayList<>();
        if (index1 >= trackEnd) {
            throw startStep.isEmpty() ? wrong(lines.steps().get(0), "it has no sectors") : beyond(startStep.get());
        }
        if (index1 > trackStart) {
            indexes.add(new Index(0, trackStart));
        }
        indexes.add(new Index(1, (int) index1));
        long last = index1;
        for (TocSheet.Step step : indexSteps) {
            long at = index1 + step.length().orElse(TocLength.NONE).value();
            add(indexes, step, last, at, trackEnd);
            last = at;
        }
        if (endStep.isPresent()) {
            add(indexes, endStep.get(), last, postgap, trackEnd);
        }
        return indexes;
    }

    private void add(List<Index> indexes, TocSheet.Step step, long last, long at, int trackEnd)
            throws DiscFormatException {
        int number = indexes.get(indexes.size() - 1).number() + 1;
        if (number > MAX_INDEX) {
            throw wrong(step, "it has more than 99 indexes");
        }
        if (at <= last) {
            throw wrong(step, "index " + number + " lies not behind the one before it");
        }
        if (at >= trackEnd) {
            throw beyond(step);
        }
        indexes.add(new Index(number, (int) at));
    }

    private DiscFormatException beyond(TocSheet.Step step) {
        return wrong(step, step.kind() + " lies at or behind its end");
    }

    private DiscFormatException wrong(TocSheet.Step step, String problem) {
        return new DiscFormatException(
                step.place(),
                "track " + lines.number() + ", which begins at " + Msf.describe(trackStart) + ": " + problem,
                "correct the TOC");
    }
}
