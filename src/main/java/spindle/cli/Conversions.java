// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.convert.DataLossException;
import spindle.convert.Repair;
import spindle.filesystem.recognise.FileCount;
import spindle.format.Loss;
import spindle.format.PlannedFile;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.Amounts;
import spindle.io.OutputException;
import spindle.open.OpenOptions;
import spindle.report.ConversionJson;

/** Carries out the plans of a run, one for each image: says what they mean, does them, and sums them up. */
final class Conversions {
    /** Damaged sectors that are told one by one. */
    private static final int TOLD_SECTORS = 20;

    /** Files that the last line of a run names one by one. */
    private static final int NAMED_FILES = 2;

    private final Console console;
    private final WritingOptions flags;
    private final Optional<ManifestFile> manifest;
    private List<PlannedFile> written = List.of();
    private List<FileCount> contents = List.of();
    private int told;
    private Path named = Path.of("");

    Conversions(Console console, WritingOptions flags) {
        this(console, flags, Optional.empty());
    }

    /** @param manifest takes an account of each conversion */
    Conversions(Console console, WritingOptions flags, Optional<ManifestFile> manifest) {
        this.console = console;
        this.flags = flags;
        this.manifest = manifest;
    }

    /** {@return the source, opened as the flags say, with findings for each track whose volume is not all in it} */
    DiscImage open(Path path) throws IOException {
        return Images.withVolumeCheck(openAudio(path), flags.input);
    }

    /** {@return the source of ISOs: as {@link #open}, with data that lie in audio tracks, and a warning for
     * each audio file that cannot be read} */
    DiscImage openData(Path path) throws IOException {
        OpenOptions options = opening();
        named = path;
        DiscImage image = Spindle.open(path, options.withRead(options.read().forData()));
        return Images.withVolumeCheck(Images.withDataTrack(image), flags.input);
    }

    /** {@return the source of audio files, opened as the flags say} */
    DiscImage openAudio(Path path) throws IOException {
        named = path;
        return Spindle.open(path, opening());
    }

    private OpenOptions opening() throws UsageException {
        return flags.input.opening(
                flags.output.salvage ? ReadOptions.Completeness.SALVAGE : ReadOptions.Completeness.WHOLE);
    }

    /** Takes what is in the data that is written, for the report. */
    Conversions with(List<FileCount> counts) {
        contents = List.copyOf(counts);
        return this;
    }

    /** {@return where the run speaks} */
    Console console() {
        return console;
    }

    /** Says what was noticed when the image was opened. */
    void tell(DiscImage image) {
        told = image.findings().size();
        console.tell(image.findings());
    }

    /** Says what the plan has to say beyond what was told when the image was opened. */
    private void tellMore(ConversionPlan plan) {
        List<Finding> all = plan.findings();
        console.tell(all.subList(Math.min(told, all.size()), all.size()));
    }

    /**
     * Carries out a plan.
     *
     * @return the exit status
     */
    int run(ConversionPlan plan) throws IOException {
        tellMore(plan);
        tellLosses(plan.losses());
        tellLeftBehind(plan.leftBehind());
        if (flags.output.isStream()) {
            requireNoTerminal();
        } else {
            console.made().claim(plan.outputs(), wayOut());
        }
        ConversionResult result;
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            result = carryOut(plan, progress);
        } catch (DataLossException e) {
            tellLosses(fresh(e.losses(), plan.losses()));
            throw e;
        }
        written = result.outputs();
        if (!flags.output.isStream()) {
            console.wrote(written);
        }
        tellLosses(fresh(result.losses(), plan.losses()));
        tellLeftBehind(fresh(result.leftBehind(), plan.leftBehind()));
        tellRepairs(result.repairs());
        console.tell(fresh(result.findings(), plan.findings()));
        int status = ExitStatus.of(result.findings());
        if (flags.output.prove) {
            status = Math.max(status, tellProof(result));
        }
        if (manifest.isPresent() && !flags.output.dryRun) {
            manifest.get().add(plan, status);
        }
        if (flags.general.isJson()) {
            ConversionJson.write(named, plan.source(), result, contents, status, console.out());
        }
        return status;
    }

    private void requireNoTerminal() throws OutputException {
        if (console.terminals().out() && !flags.output.force && !flags.output.dryRun) {
            throw new OutputException(
                    "", "standard output is a terminal", "lead it into a pipe or a file, or say --force");
        }
    }

    /** {@return how each image of a run gets files of its own} */
    private String wayOut() {
        String folder = "run it for one image at a time, with -d and a folder for each";
        return flags instanceof RipOptions
                ? "name files by the disc with --template {album}/..., or " + folder
                : folder;
    }

    private ConversionResult carryOut(ConversionPlan plan, ProgressLine progress) throws IOException {
        if (flags.output.dryRun) {
            return Spindle.rehearse(plan, progress);
        }
        Interrupts.listen();
        if (flags.output.isStream()) {
            return Spindle.stream(plan, console.data(), progress);
        }
        return manifest.isPresent() ? manifest.get().convert(plan, progress) : Spindle.convert(plan, progress);
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

    private void tell(String subject, List<Loss> losses, String remedy) {
        new LossLines(console.telling()).of(subject, losses, remedy).forEach(console::say);
    }

    private void tellLosses(List<Loss> losses) {
        tell("loss", losses, "`spindle convert IN OUT.cue`");
    }

    private void tellLeftBehind(List<Loss> losses) {
        tell("left behind", losses, "spindle split");
    }

    /** {@return what the sectors told beyond what was planned: a result begins with what its plan said} */
    private static <T> List<T> fresh(List<T> all, List<T> planned) {
        return all.subList(planned.size(), all.size());
    }

    /** Says whether the source comes back from the result; a warning where it does not. */
    private int tellProof(ConversionResult result) {
        tell("does not come back", result.unproved(), "the source");
        if (result.unproved().isEmpty() && result.losses().isEmpty()) {
            String all = result.hasRepaired() ? "but those repaired" : "that was taken";
            console.say("proved: every sector " + all + " comes back from the result");
        }
        return result.unproved().isEmpty() ? ExitStatus.DONE : ExitStatus.WARNINGS;
    }

    /** Sums up, as the last line of the run. */
    void sumUp(ConversionPlan plan, String more) {
        long bytes = 0;
        List<PlannedFile> outputs = written.isEmpty() ? plan.outputs() : written;
        for (PlannedFile output : outputs) {
            boolean isThere = !flags.output.dryRun && !flags.output.isStream();
            bytes += isThere ? output.path().toFile().length() : output.bytes();
        }
        String what = flags.output.isStream() ? "to standard output" : names(outputs);
        console.say((flags.output.dryRun ? "would write " : "wrote ") + what + ", " + Amounts.bytes(bytes) + more);
    }

    /** {@return the names of files; of many the first and the last} */
    private static String names(List<PlannedFile> files) {
        List<String> names =
                files.stream().map(file -> Console.name(file.path())).toList();
        int last = names.size() - 1;
        return names.size() <= NAMED_FILES
                ? String.join(" and ", names)
                : names.size() + " files, from " + names.get(0) + " to " + names.get(last);
    }
}
