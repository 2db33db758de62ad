// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.convert.DataLossException;
import spindle.convert.Repair;
import spindle.format.Loss;
import spindle.format.PlannedFile;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.report.ConversionJson;

/** Carries out a plan for a verb: says what it means, does it, and sums it up. */
final class Conversions {
    /** Damaged sectors that are told one by one. */
    private static final int TOLD_SECTORS = 20;

    private final Console console;
    private final WritingOptions flags;
    private List<PlannedFile> written = List.of();
    private int told;

    Conversions(Console console, WritingOptions flags) {
        this.console = console;
        this.flags = flags;
    }

    /** {@return the source, opened as the flags say, with a warning for each track that is smaller than its volume} */
    DiscImage open(Path path) throws IOException {
        return Images.withVolumeCheck(openAudio(path));
    }

    /** {@return the source of audio files, opened as the flags say} */
    DiscImage openAudio(Path path) throws IOException {
        ReadOptions.Completeness completeness =
                flags.output.salvage ? ReadOptions.Completeness.SALVAGE : ReadOptions.Completeness.WHOLE;
        return Spindle.open(path, flags.input.opening(completeness));
    }

    /** Says what was noticed when the image was opened. */
    void tell(DiscImage image) {
        told = image.findings().size();
        image.findings().forEach(console::tell);
    }

    /** Says what the plan has to say beyond what was told when the image was opened. */
    private void tellMore(ConversionPlan plan) {
        List<Finding> all = plan.findings();
        all.subList(Math.min(told, all.size()), all.size()).forEach(console::tell);
    }

    /**
     * Carries out a plan.
     *
     * @return the exit status
     */
    int run(ConversionPlan plan) throws IOException {
        tellMore(plan);
        for (Loss loss : plan.losses()) {
            console.say("loss: " + loss.message());
        }
        tellLeftBehind(plan.leftBehind());
        ConversionResult result;
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            result = carryOut(plan, progress);
        } catch (DataLossException e) {
            tellLosses(fresh(e.losses(), plan.losses()));
            throw e;
        }
        written = result.outputs();
        tellLosses(fresh(result.losses(), plan.losses()));
        tellLosses(fresh(result.leftBehind(), plan.leftBehind()));
        tellRepairs(result.repairs());
        for (Finding finding : fresh(result.findings(), plan.findings())) {
            console.tell(finding);
        }
        int status = status(result.findings());
        if (flags.output.prove) {
            status = Math.max(status, tellProof(result));
        }
        if (flags.general.json) {
            ConversionJson.write(plan.source(), result, status, console.out());
        }
        return status;
    }

    /** Says what stays behind; many tracks in one line, unless more was asked for. */
    private void tellLeftBehind(List<Loss> losses) {
        StringBuilder tracks = new StringBuilder();
        int count = 0;
        long sectors = 0;
        for (Loss loss : losses) {
            if (loss.kind() == Loss.Kind.TRACK && !flags.general.verbose) {
                tracks.append(count++ == 0 ? "" : ", ").append(loss.track());
                sectors += loss.count();
            } else {
                console.say("left behind: " + loss.message());
            }
        }
        if (count > 0) {
            console.say("left behind: " + (count == 1 ? "track " : "tracks ") + tracks + " ("
                    + Amounts.of(sectors, "sector") + "); spindle split keeps " + (count == 1 ? "it" : "them"));
        }
    }

    private ConversionResult carryOut(ConversionPlan plan, ProgressLine progress) throws IOException {
        if (flags.output.dryRun) {
            return Spindle.rehearse(plan, progress);
        }
        Interrupts.listen();
        if (flags.output.isStream()) {
            return Spindle.stream(plan, console.data(), progress);
        }
        return Spindle.convert(plan, progress);
    }

    /** Says what became of damaged sectors; of very many the first ones, unless more was asked for. */
    private void tellRepairs(List<Repair> repairs) {
        int told = flags.general.verbose ? repairs.size() : Math.min(repairs.size(), TOLD_SECTORS);
        for (Repair repair : repairs.subList(0, told)) {
            console.say(repair.describe());
        }
        if (told < repairs.size()) {
            console.say("and " + Amounts.of(repairs.size() - told, "more sector") + "; -v tells them all");
        }
    }

    private void tellLosses(List<Loss> losses) {
        for (Loss loss : losses) {
            console.say("loss: " + loss.message());
        }
    }

    /** {@return what the sectors told beyond what was planned: a result begins with what its plan said} */
    private static <T> List<T> fresh(List<T> all, List<T> planned) {
        return all.subList(planned.size(), all.size());
    }

    /** Says whether the source comes back from the result; a warning where it does not. */
    private int tellProof(ConversionResult result) {
        for (Loss loss : result.unproved()) {
            console.say("does not come back: " + loss.message());
        }
        if (result.unproved().isEmpty() && result.losses().isEmpty()) {
            String all = result.hasRepaired() ? "but those repaired" : "that was taken";
            console.say("proved: every sector " + all + " comes back from the result");
        }
        return result.unproved().isEmpty() ? ExitStatus.DONE : ExitStatus.WARNINGS;
    }

    private static int status(List<Finding> findings) {
        int status = ExitStatus.DONE;
        for (Finding finding : findings) {
            if (finding.severity() == Finding.Severity.ERROR) {
                return ExitStatus.INTEGRITY;
            }
            if (finding.severity() == Finding.Severity.WARNING) {
                status = ExitStatus.WARNINGS;
            }
        }
        return status;
    }

    /** Sums up, as the last line of the run. */
    void sumUp(ConversionPlan plan, String more) {
        long bytes = 0;
        List<PlannedFile> outputs = written.isEmpty() ? plan.outputs() : written;
        for (PlannedFile output : outputs) {
            boolean isThere = !flags.output.dryRun && !flags.output.isStream();
            bytes += isThere ? output.path().toFile().length() : output.bytes();
        }
        String what = outputs.size() == 1
                ? flags.output.isStream()
                        ? "to standard output"
                        : Console.name(outputs.get(0).path())
                : outputs.size() + " files for "
                        + Console.name(outputs.get(outputs.size() - 1).path());
        console.say((flags.output.dryRun ? "would write " : "wrote ") + what + ", " + Amounts.bytes(bytes) + more);
    }
}
