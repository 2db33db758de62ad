// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spindle.disc.Track;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.image.Finding;
import spindle.image.ImageWriter;
import spindle.image.Progress;
import spindle.image.SectorPump;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.Transfer;
import spindle.io.IncompleteImageException;
import spindle.io.OutputException;
import spindle.io.OutputSet;
import spindle.io.OutputWatch;
import spindle.io.StreamSink;
import spindle.io.UnsupportedImageException;

/** Carries out plans. */
public final class Converter {
    /** What of a sector is no loss where only its user data were asked for. */
    private static final Set<Loss.Kind> BESIDE_USER_DATA =
            Set.of(Loss.Kind.HEADER, Loss.Kind.SUBHEADER, Loss.Kind.PARITY, Loss.Kind.SECTOR);

    /** What messages call the stream. */
    private static final String STREAM = "standard output";

    private final ConversionPlan plan;
    private final OutputWatch watch;
    private final Progress progress;
    private final Acceptance acceptance;
    private final List<SectorAccount> accounts = new ArrayList<>();
    private final Losses found = new Losses();
    private final List<Finding> notes = new ArrayList<>();
    private final RepairLog log = new RepairLog();
    private final ReadErrors errors;
    /** How many bytes are in a stream, from where nothing takes them back. */
    private long bytesOut;

    private Converter(ConversionPlan plan, OutputWatch watch, Progress progress) {
        this.plan = plan;
        this.watch = watch;
        this.progress = progress;
        this.acceptance = new Acceptance(plan);
        this.errors = new ReadErrors(plan.options().fill());
    }

    /**
     * Writes the files of a plan. They appear whole when all is done, or not at all.
     *
     * @throws DataLossException where something would be lost that was not accepted
     * @throws IncompleteImageException where the source lacks sectors and no salvage was asked for
     * @throws OutputException where a file exists, cannot be written or is a source, or there is no room
     * @throws spindle.io.CancelledException where the progress asked for it
     */
    public static ConversionResult run(ConversionPlan plan, Progress progress) throws IOException {
        return run(plan, OutputWatch.NONE, progress);
    }

    /** Writes the files of a plan, as {@link #run(ConversionPlan, Progress)}, and lets a watch follow them. */
    public static ConversionResult run(ConversionPlan plan, OutputWatch watch, Progress progress) throws IOException {
        return new Converter(plan, watch, progress).write();
    }

    /** Reads what has to be read to know all losses, and writes nothing. Throws as {@link #run} does. */
    public static ConversionResult rehearse(ConversionPlan plan, Progress progress) throws IOException {
        return new Converter(plan, OutputWatch.NONE, progress).read();
    }

    /**
     * Writes the one file of a plan to a channel, in order. Where losses are refused, the sectors that can tell of one are
     * read before the first byte is written, and again then.
     *
     * @throws DataLossException where something would be lost that was not accepted
     * @throws UnsupportedImageException where the plan has several files, or a file that needs work at its end
     */
    public static ConversionResult stream(ConversionPlan plan, WritableByteChannel channel, Progress progress)
            throws IOException {
        Converter converter = new Converter(plan, OutputWatch.NONE, progress);
        converter.requireStreamable();
        if (plan.options().losses() == ConversionOptions.LossPolicy.REFUSE) {
            new Converter(plan, OutputWatch.NONE, progress).tell();
        }
        return converter.stream(channel);
    }

    private ConversionResult write() throws IOException {
        List<PlannedFile> outputs = plan.outputs();
        if (plan.isForStream()) {
            acceptance.requireAll(bytesOut);
            throw new UnsupportedImageException("", "the plan names no file to write", "plan it for a file");
        }
        List<Closeable> open = new ArrayList<>();
        ConversionOptions options = plan.options();
        try (OutputSet set = new OutputSet(options.overwrite(), options.sync(), sources())) {
            set.watch(watch);
            set.expect(paths(outputs), companions());
            acceptance.requireAll(bytesOut);
            OutputSizes.check(outputs, set);
            List<ImageWriter> writers = new ArrayList<>();
            List<Transfer> transfers = new ArrayList<>();
            for (Job job : plan.jobs()) {
                ImageWriter writer = job.writer().create(job.target(), job.fitting(), job.options(), set);
                open.add(writer);
                writers.add(writer);
                addTransfers(job, writer, transfers);
            }
            SectorPump.run(transfers, options.threads(), progress);
            acceptance.requireUndamaged(plan.source().found());
            for (int i = 0; i < writers.size(); i++) {
                writers.get(i).commit();
                finish(plan.jobs().get(i), set);
            }
            errors.writeMaps(plan.jobs().get(0).target(), set);
            set.displaced().forEach(path -> notes.add(displaced(path)));
            set.kept().forEach(path -> notes.add(kept(path)));
            ConversionResult result = result(OutputSizes.written(outputs, set));
            set.finish();
            set.commit();
            return result;
        } finally {
            close(open);
        }
    }

    private List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(plan.source().inputs());
        for (Job job : plan.jobs()) {
            sources.addAll(job.writer().sources());
        }
        return sources;
    }

    private List<Path> companions() {
        return plan.jobs().stream()
                .flatMap(job -> job.writer().companions(job.target()).stream())
                .toList();
    }

    private static Finding displaced(Path path) {
        return Finding.note("companion-removed", path + " is removed: it was of the disc that was there");
    }

    private static Finding kept(Path path) {
        return Finding.note(
                "companion-kept", path + " is named like the source; programs read it with the new image too");
    }

    private static List<Path> paths(List<PlannedFile> outputs) {
        return outputs.stream().map(PlannedFile::path).toList();
    }

    /** Closes what can be closed. */
    private static void close(List<Closeable> writers) {
        for (Closeable writer : writers) {
            try {
                writer.close();
            } catch (IOException e) {
                // All is written by then, or has failed with a reason of its own.
            }
        }
    }

    private void finish(Job job, OutputSet set) throws IOException {
        if (job.finish().isPresent()) {
            Track track = job.fitting().disc().tracks().get(0);
            job.finish().get().finish(track, set.file(job.target()), found);
        }
    }

    private ConversionResult read() throws IOException {
        acceptance.requireAll(bytesOut);
        List<PlannedFile> outputs = plan.outputs();
        try (OutputSet set =
                new OutputSet(plan.options().overwrite(), plan.options().sync(), sources())) {
            set.checkCompanions(paths(outputs), companions());
            OutputSizes.check(outputs, set);
        }
        return tell();
    }

    /** Reads the sectors that can tell of a loss. */
    private ConversionResult tell() throws IOException {
        List<Transfer> telling = new ArrayList<>();
        for (Job job : plan.jobs()) {
            List<Transfer> transfers = new ArrayList<>();
            addTransfers(job, Nowhere.INSTANCE, transfers);
            for (Transfer transfer : transfers) {
                if (transfer.transforms().isPresent()) {
                    telling.add(transfer);
                }
            }
        }
        SectorPump.run(telling, plan.options().threads(), progress);
        return result(plan.outputs());
    }

    private void requireStreamable() throws IOException {
        acceptance.requireAll(bytesOut);
        int files = plan.outputs().size();
        if (files != 1) {
            throw noStream(files + " files do not fit in one stream");
        }
        if (plan.jobs().get(0).finish().isPresent()) {
            throw notInOrder();
        }
    }

    private ConversionResult stream(WritableByteChannel channel) throws IOException {
        Job job = plan.jobs().get(0);
        StreamSink sink = new StreamSink(STREAM, channel);
        List<Transfer> transfers = new ArrayList<>();
        try (ImageWriter writer =
                job.writer().stream(sink, job.fitting(), job.options()).orElseThrow(Converter::notInOrder)) {
            addTransfers(job, writer, transfers);
            SectorPump.run(transfers, 1, progress);
            writer.commit();
        }
        bytesOut = sink.position();
        return result(List.of(new PlannedFile(plan.outputs().get(0).path(), bytesOut)));
    }

    private static UnsupportedImageException notInOrder() {
        return noStream("such a file is not written from its beginning to its end");
    }

    private static UnsupportedImageException noStream(String problem) {
        return new UnsupportedImageException(STREAM, problem, "name a file or directory");
    }

    /** {@return the result, all losses known; they decide here} */
    private ConversionResult result(List<PlannedFile> outputs) throws DataLossException {
        for (SectorAccount account : accounts) {
            account.addTo(found);
        }
        List<Loss> lost = new ArrayList<>(plan.losses());
        List<Loss> leftBehind = new ArrayList<>(plan.leftBehind());
        boolean isPart = !plan.jobs().isEmpty() && plan.jobs().get(0).required() == RequiredBytes.USER_DATA;
        boolean wanted = plan.options().formTwo().isCut();
        boolean proving = plan.options().proof() == ConversionOptions.Proving.PROVE;
        List<Loss> unproved = new ArrayList<>();
        for (Loss loss : found.all()) {
            if (isPart && BESIDE_USER_DATA.contains(loss.kind())) {
                unproved.add(loss);
                continue;
            }
            boolean payload = loss.kind() == Loss.Kind.FORM2_PAYLOAD || loss.kind() == Loss.Kind.MODE2_PAYLOAD;
            (payload && wanted ? leftBehind : lost).add(loss);
            if (payload && wanted && proving) {
                unproved.add(loss);
            }
        }
        acceptance.requireAccepted(lost, bytesOut);
        List<Finding> findings = new ArrayList<>(plan.findings());
        findings.addAll(plan.source().found());
        findings.addAll(notes);
        findings.addAll(errors.findings());
        log.addTo(findings);
        return new ConversionResult(outputs, lost, leftBehind, unproved, findings, log.repairs());
    }

    private void addTransfers(Job job, ImageWriter writer, List<Transfer> transfers) throws IOException {
        SectorAccount account = null;
        for (Job.Leg leg : job.legs()) {
            if (account == null || account.track() != leg.track().number()) {
                account = new SectorAccount(leg.track().number());
                accounts.add(account);
            }
            Storage from = plan.source().storage(leg.track());
            transfers.add(new Transfer(
                    sectors(leg.track(), from),
                    from,
                    leg.range(),
                    new Transforms(job, leg, from, plan.options(), account, log).chosen(),
                    writer.sink(leg.fitted()),
                    job.fitting().storage(leg.fitted())));
        }
    }

    private SectorSource sectors(Track track, Storage from) {
        SectorSource sectors = plan.source().sectors(track);
        return plan.options().damage() == ConversionOptions.DamagePolicy.SALVAGE
                ? new SalvagingSource(sectors, from, track.number(), errors)
                : sectors;
    }
}
