// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.format.Loss;
import spindle.format.PlannedFile;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** What will be written and what will be lost. Nothing is written before the plan is carried out. */
public final class ConversionPlan {
    /** The target of a plan whose one file goes to a stream. */
    public static final Path STREAM = Path.of("-");

    private final DiscImage source;
    private final List<Job> jobs;
    private final List<Loss> losses;
    private final List<Loss> leftBehind;
    private final ConversionOptions options;

    ConversionPlan(
            DiscImage source, List<Job> jobs, List<Loss> losses, List<Loss> leftBehind, ConversionOptions options) {
        this.source = source;
        this.jobs = List.copyOf(jobs);
        this.losses = List.copyOf(losses);
        this.leftBehind = List.copyOf(leftBehind);
        this.options = options;
    }

    /** {@return the image that is read} */
    public DiscImage source() {
        return source;
    }

    /** {@return the files that will be written, in the order they are moved into place} */
    public List<PlannedFile> outputs() {
        List<PlannedFile> outputs = new ArrayList<>();
        for (Job job : jobs) {
            outputs.addAll(job.writer().files(job.target(), job.fitting(), job.options()));
        }
        return outputs;
    }

    /** {@return what the target cannot hold, as far as the structure tells; more may be found in the sectors} */
    public List<Loss> losses() {
        return losses;
    }

    /** {@return what was not asked for and stays behind; no failure} */
    public List<Loss> leftBehind() {
        return leftBehind;
    }

    /** {@return what was noticed while the source was opened} */
    public List<Finding> findings() {
        return source.findings();
    }

    /** {@return how it is done} */
    public ConversionOptions options() {
        return options;
    }

    boolean isForStream() {
        return jobs.stream().anyMatch(job -> job.target().equals(STREAM));
    }

    List<Job> jobs() {
        return jobs;
    }
}
