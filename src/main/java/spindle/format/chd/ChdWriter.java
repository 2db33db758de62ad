// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import spindle.disc.ControlFlag;
import spindle.disc.Medium;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Feature;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Writes CHDs of version 5. */
final class ChdWriter implements Writer {
    /** With metadata of our own. */
    private static final Capabilities WHOLE = Capabilities.of(
                    "a CHD",
                    SectorLayout.USER_2048,
                    SectorLayout.USER_2324,
                    SectorLayout.HEADERLESS_2336,
                    SectorLayout.RAW_2352)
            .with(Feature.values())
            .with(ControlFlag.values())
            .with(Subchannel.values());

    /** Without. */
    private static final Capabilities PLAIN = WHOLE.with(Feature.PREGAPS).with(new ControlFlag[0]);

    /** Discs whose padding is most of them are packed so far. */
    private static final int USUAL_PART = 10;

    private final ChdSettings settings;

    ChdWriter(ChdSettings settings) {
        this.settings = settings;
    }

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        Medium medium = source.disc().medium();
        boolean isCd = medium == Medium.CD || medium == Medium.GD_ROM;
        settings.require(isCd, isCd ? ChdUnits.FRAME_BYTES : ChdUnits.DVD_BYTES);
        Fitter fitter = new Fitter(capabilities(), source.disc(), losses);
        return new ChdFit(source.disc(), source.storages(), options.sectors()).fit(settings, fitter);
    }

    @Override
    public Capabilities capabilities() {
        return settings.entry() == ChdSettings.OwnEntry.NEVER ? PLAIN : WHOLE;
    }

    /** {@return the one file, with the most that it can take} */
    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        ChdPlan plan = new ChdPlan(fitting);
        ChdHeader header = header(plan, settings, Optional.empty());
        long hunks = (long) header.hunkCount() * (header.hunkBytes() + MapCode.HEADER_BYTES);
        return List.of(planned(target, ChdHeader.BYTES + hunks, header));
    }

    /** A parent may have all of it. */
    private PlannedFile planned(Path target, long mostBytes, ChdHeader header) {
        if (settings.parent().isPresent()) {
            return new PlannedFile(target, mostBytes, ChdHeader.BYTES);
        }
        return header.codecs().isEmpty()
                ? new PlannedFile(target, mostBytes)
                : PlannedFile.compressed(target, mostBytes, USUAL_PART);
    }

    @Override
    public List<Path> sources() throws IOException {
        if (settings.parent().isEmpty()) {
            return List.of();
        }
        ParentFile parent = ParentFinder.open(settings.parent().get());
        try (HunkSource hunks = parent.hunks()) {
            return Stream.concat(Stream.of(parent), hunks.parents().stream())
                    .map(ParentFile::path)
                    .toList();
        }
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        ChdPlan plan = new ChdPlan(fitting);
        HunkRepeats repeats = new HunkRepeats(settings.hunkBytes(plan.isCd()));
        Optional<Sha1> parent = settings.parent().isPresent()
                ? Optional.of(learn(settings.parent().get(), settings.hunkBytes(plan.isCd()), repeats))
                : Optional.empty();
        ChdHeader header = header(plan, settings, parent);
        List<Metadata> metadata = metadata(plan, fitting, settings);
        OutputFile file = outputs.add(target);
        long mapBytes = header.isPacked() ? 0 : 4L * header.hunkCount();
        long metadataAt = ChdHeader.BYTES + mapBytes;
        ByteBuffer list = ChdPrinter.list(metadata, metadataAt);
        long first = metadataAt + list.remaining();
        if (!header.isPacked()) {
            first = (first + header.hunkBytes() - 1) / header.hunkBytes() * header.hunkBytes();
        }
        file.write(metadataAt, list);
        ChdHeader placed = new ChdHeader(
                header.version(),
                header.codecs(),
                header.hunkCount(),
                header.logicalBytes(),
                0,
                metadataAt,
                header.hunkBytes(),
                header.unitBytes(),
                Optional.empty(),
                Optional.empty(),
                parent);
        return new ChdImageWriter(file, placed, metadata, plan, repeats, first);
    }

    private static ChdHeader header(ChdPlan plan, ChdSettings settings, Optional<Sha1> parent) {
        int hunkBytes = settings.hunkBytes(plan.isCd());
        long hunks = (plan.logicalBytes() + hunkBytes - 1) / hunkBytes;
        return new ChdHeader(
                5,
                settings.codecs(plan.isCd()),
                (int) hunks,
                plan.logicalBytes(),
                0,
                0,
                hunkBytes,
                plan.unitBytes(),
                Optional.empty(),
                Optional.empty(),
                parent);
    }

    private static List<Metadata> metadata(ChdPlan plan, Fitting fitting, ChdSettings settings) {
        List<Metadata> metadata =
                new ArrayList<>(ChdPrinter.metadata(plan, fitting.disc().medium()));
        boolean isNeeded = plan.isCd() && !ChdFit.plain(fitting).equals(fitting.disc());
        if (isNeeded && settings.entry() == ChdSettings.OwnEntry.WHERE_NEEDED) {
            metadata.add(DiscEntry.of(fitting.disc()));
        }
        return metadata;
    }

    /** Reads the parent, and returns the SHA-1 that names it. */
    private static Sha1 learn(Path path, int hunkBytes, HunkRepeats repeats) throws IOException {
        String name = path.toString();
        try (HunkSource parent = ParentFinder.open(path).hunks()) {
            ChdHeader header = parent.header();
            Sha1 sha1 = header.sha1()
                    .orElseThrow(() -> new UnsupportedImageException(
                            name, "has no SHA-1, by which a parent is found again", "make it again with codecs"));
            if (header.hunkBytes() != hunkBytes) {
                throw new UnsupportedImageException(
                        name,
                        "has hunks of " + header.hunkBytes() + " bytes, and " + hunkBytes + " are written",
                        "write hunks of " + header.hunkBytes() + " bytes");
            }
            repeats.learn(parent);
            return sha1;
        }
    }
}
