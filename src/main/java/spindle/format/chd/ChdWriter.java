// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.FileSource;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;

/** Writes CHDs of version 5. */
final class ChdWriter implements Writer {
    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        losses.addPatches(options);
        ChdSettings settings = ChdSettings.of(options);
        boolean isCd = disc.medium() == Medium.CD || disc.medium() == Medium.GD_ROM;
        settings.require(isCd, isCd ? ChdUnits.FRAME_BYTES : ChdUnits.DVD_BYTES);
        return new ChdFit(disc, storage, options.sectors()).fit(settings, losses);
    }

    /** {@return the one file, with the most that it can take} */
    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        ChdPlan plan = new ChdPlan(fitting);
        ChdHeader header = header(plan, ChdSettings.of(options), Optional.empty());
        long hunks = (long) header.hunkCount() * (header.hunkBytes() + MapCode.HEADER_BYTES);
        return List.of(new PlannedFile(target, ChdHeader.BYTES + hunks));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        ChdPlan plan = new ChdPlan(fitting);
        ChdSettings settings = ChdSettings.of(options);
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
        FileSource file = FileSource.open(path);
        try {
            ChdDescriptor descriptor = new ChdParser(file, name).parse();
            Sha1 sha1 = descriptor
                    .header()
                    .sha1()
                    .orElseThrow(() -> new UnsupportedImageException(
                            name, "has no SHA-1, by which a parent is found again", "make it again with codecs"));
            if (descriptor.header().hunkBytes() != hunkBytes) {
                throw new UnsupportedImageException(
                        name,
                        "has hunks of " + descriptor.header().hunkBytes() + " bytes, and " + hunkBytes + " are written",
                        "give --hunk " + descriptor.header().hunkBytes());
            }
            HunkSource parent = new HunkSource(
                    file, descriptor, new ParentFinder(path).open(name, descriptor.header()));
            repeats.learn(parent);
            parent.close();
            return sha1;
        } finally {
            file.close();
        }
    }
}
