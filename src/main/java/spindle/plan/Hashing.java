// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.convert.ConversionPlan;
import spindle.convert.Passage;
import spindle.convert.PlannedTrack;
import spindle.format.WriteOptions;
import spindle.identity.digest.DiscHashes;
import spindle.identity.digest.FileDigests;
import spindle.identity.digest.HashForm;
import spindle.identity.digest.HashedFile;
import spindle.identity.digest.OrderedDigests;
import spindle.identity.digest.SectorDigests;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.io.FileSource;

/** Computes the checksums of the files that a disc is kept as, in one pass over its sectors. */
public final class Hashing {
    private final DiscImage image;
    private final HashRequest request;
    private final Progress progress;
    private final List<Finding> findings;

    private Hashing(DiscImage image, HashRequest request, Progress progress) {
        this(new RedumpGaps.Filled(image, List.of()), request, progress);
    }

    private Hashing(RedumpGaps.Filled filled, HashRequest request, Progress progress) {
        image = filled.image();
        findings = filled.findings();
        this.request = request;
        this.progress = progress;
    }

    /**
     * {@return the checksums of a disc}
     *
     * @throws spindle.io.UnsupportedImageException where the disc has no track of the form
     * @throws spindle.io.CancelledException where the progress asked for it
     */
    public static DiscHashes of(DiscImage image, HashRequest request, Progress progress) throws IOException {
        return switch (request.form()) {
            case REDUMP -> new Hashing(RedumpGaps.fill(image), request, progress).planned();
            case STORED -> new Hashing(image, request, progress).stored();
            case ISO, PCM -> new Hashing(image, request, progress).planned();
        };
    }

    /** {@return the checksums of a disc as the image shows it: of a GD-ROM without the gaps that no file holds} */
    static DiscHashes asShown(DiscImage image, HashRequest request, Progress progress) throws IOException {
        return new Hashing(image, request, progress).planned();
    }

    /** {@return the checksums of a BIN for each track, with gaps where no form has them} */
    static DiscHashes ofBins(DiscImage image, HashRequest request, WriteOptions.GapPolicy gaps, Progress progress)
            throws IOException {
        HashPlans plans = new HashPlans(image, request);
        return new Hashing(image, request, progress).planned(plans, plans.bins(gaps));
    }

    /**
     * {@return the checksums of the sheet alone as Redump has it, under the name of the request; empty where the form has none}
     * No sector is read.
     */
    public static Optional<HashedFile> sheetOf(DiscImage image, HashRequest request) throws IOException {
        return shownSheet(RedumpGaps.fill(image).image(), request);
    }

    /** {@return the checksums of the sheet of a disc as the image shows it, under the name of the request} */
    static Optional<HashedFile> shownSheet(DiscImage image, HashRequest request) throws IOException {
        Hashing hashing = new Hashing(image, request, Progress.NONE);
        Optional<byte[]> text = Passage.of(new HashPlans(image, request).plan()).sheet();
        return text.isEmpty() ? Optional.empty() : Optional.of(hashing.sheet(text.get()));
    }

    /** {@return the checksums of the sheet that the image was opened by, as it lies} */
    static HashedFile storedSheet(DiscImage image, HashRequest request) throws IOException {
        Path file = image.files().get(0);
        try (FileSource source = FileSource.open(file)) {
            return new HashedFile(
                    file.getFileName().toString(),
                    HashedFile.Content.SHEET,
                    0,
                    source.length(),
                    FileDigests.of(source, request.algorithms(), request.threads(), Progress.NONE));
        }
    }

    /** {@return how many bytes the files have, sheets left out; no sector is read} */
    static long bytes(DiscImage image, HashRequest request) throws IOException {
        return Passage.of(new HashPlans(image, request).plan()).tracks().stream()
                .mapToLong(PlannedTrack::bytes)
                .sum();
    }

    private DiscHashes planned() throws IOException {
        HashPlans plans = new HashPlans(image, request);
        return planned(plans, plans.plan());
    }

    private DiscHashes planned(HashPlans plans, ConversionPlan plan) throws IOException {
        Passage passage = Passage.of(plan);
        Map<PlannedTrack, OrderedDigests> running = new LinkedHashMap<>();
        passage.tracks().forEach(track -> running.put(track, new OrderedDigests(request.algorithms())));
        passage.run(
                track -> new SectorDigests(digests(running, track), track.ranges(), track.sectorBytes()),
                progress,
                () -> running.values().forEach(OrderedDigests::abandon));
        List<HashedFile> files = new ArrayList<>();
        running.forEach((track, digests) -> files.add(new HashedFile(
                track.file().toString(), content(track), track.track(), track.bytes(), digests.finish())));
        if (passage.sheet().isPresent()) {
            files.add(sheet(passage.sheet().get()));
        }
        List<Finding> told = new ArrayList<>(findings);
        told.addAll(plans.findings());
        return new DiscHashes(request.form(), files, told);
    }

    private static OrderedDigests digests(Map<PlannedTrack, OrderedDigests> running, PlannedTrack track) {
        OrderedDigests digests = running.get(track);
        if (digests == null) {
            throw new IllegalArgumentException("no track " + track);
        }
        return digests;
    }

    private static HashedFile.Content content(PlannedTrack track) {
        String name = track.file().toString();
        return name.endsWith(".iso")
                ? HashedFile.Content.ISO
                : name.endsWith(".pcm") ? HashedFile.Content.PCM : HashedFile.Content.BIN;
    }

    private HashedFile sheet(byte[] text) throws IOException {
        OrderedDigests digests = new OrderedDigests(request.algorithms());
        digests.add(0, ByteBuffer.wrap(text));
        return new HashedFile(request.name() + ".cue", HashedFile.Content.SHEET, 0, text.length, digests.finish());
    }

    private DiscHashes stored() throws IOException {
        long bytes = 0;
        for (Path file : image.files()) {
            bytes += Files.size(file);
        }
        progress.begin(bytes);
        List<HashedFile> files = new ArrayList<>();
        for (Path file : image.files()) {
            try (FileSource source = FileSource.open(file)) {
                files.add(new HashedFile(
                        file.toString(),
                        HashedFile.Content.FILE,
                        0,
                        source.length(),
                        FileDigests.of(source, request.algorithms(), request.threads(), progress)));
            }
        }
        return new DiscHashes(HashForm.STORED, files, List.of());
    }
}
