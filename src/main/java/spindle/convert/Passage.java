// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import spindle.format.PlannedFile;
import spindle.image.Progress;
import spindle.image.SectorPump;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.image.Transfer;

/**
 * Carries the sectors that a plan would write into files, a track in each, to sinks instead. No file is written, and no sector
 * is checked.
 */
public final class Passage {
    private final ConversionPlan plan;
    private final Map<PlannedTrack, List<Step>> steps = new LinkedHashMap<>();

    /** Sectors of one leg. */
    private record Step(Job job, Job.Leg leg) {}

    private Passage(ConversionPlan plan) {
        this.plan = plan;
        plan.jobs().forEach(this::add);
    }

    /**
     * {@return the passage of a plan}
     *
     * @throws IllegalArgumentException where a file of the plan holds sectors of several lengths
     */
    public static Passage of(ConversionPlan plan) {
        return new Passage(plan);
    }

    /** The sectors of an image fill its files one after another. */
    private void add(Job job) {
        List<PlannedFile> files = job.writer().files(job.target(), job.fitting(), job.options());
        List<Job.Leg> legs = new ArrayList<>();
        int at = 0;
        long left = files.get(0).bytes();
        for (Job.Leg leg : job.legs()) {
            long bytes = (long) leg.range().count() * sectorBytes(job, leg);
            while (left < bytes && at + 1 < files.size()) {
                add(job, files.get(at).path(), legs);
                at++;
                left = files.get(at).bytes();
                legs = new ArrayList<>();
            }
            legs.add(leg);
            left -= bytes;
        }
        add(job, files.get(at).path(), legs);
    }

    private static int sectorBytes(Job job, Job.Leg leg) {
        return job.fitting().storage(leg.fitted()).layout().bytes();
    }

    private void add(Job job, Path file, List<Job.Leg> legs) {
        if (legs.isEmpty()) {
            return;
        }
        int sectorBytes = sectorBytes(job, legs.get(0));
        if (legs.stream().anyMatch(leg -> sectorBytes(job, leg) != sectorBytes)) {
            throw new IllegalArgumentException(file + " holds sectors of several lengths");
        }
        PlannedTrack track = new PlannedTrack(
                file,
                legs.get(0).fitted().number(),
                legs.stream().map(Job.Leg::range).toList(),
                sectorBytes);
        steps.put(track, legs.stream().map(leg -> new Step(job, leg)).toList());
    }

    /** {@return the tracks of the plan, in their order} */
    public List<PlannedTrack> tracks() {
        return List.copyOf(steps.keySet());
    }

    /** {@return the text of the sheet that would name the files, where there is one} */
    public Optional<byte[]> sheet() {
        return plan.jobs().stream()
                .flatMap(job -> job.writer().sheet(job.target(), job.fitting(), job.options()).stream())
                .findFirst();
    }

    /**
     * Carries the sectors.
     *
     * @param sinks take the sectors of a track, one for each
     * @param onFailure lets go the threads that wait in a sink
     * @throws spindle.io.UnsupportedImageException where sectors cannot become what the plan says
     */
    public void run(Function<PlannedTrack, SectorSink> sinks, Progress progress, Runnable onFailure)
            throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        for (Map.Entry<PlannedTrack, List<Step>> each : steps.entrySet()) {
            SectorSink sink = sinks.apply(each.getKey());
            for (Step step : each.getValue()) {
                transfers.add(transfer(step, sink));
            }
        }
        SectorPump.run(transfers, plan.options().threads(), progress, onFailure);
    }

    private Transfer transfer(Step step, SectorSink sink) throws IOException {
        Job.Leg leg = step.leg();
        Storage from = plan.source().storage(leg.track());
        SectorAccount account = new SectorAccount(leg.track().number());
        return new Transfer(
                plan.source().sectors(leg.track()),
                from,
                leg.range(),
                new Transforms(step.job(), leg, from, plan.options(), account, new RepairLog()).chosen(),
                sink,
                step.job().fitting().storage(leg.fitted()));
    }
}
