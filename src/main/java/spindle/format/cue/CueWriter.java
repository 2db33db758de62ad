// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.text.CdTextPack;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Feature;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.sheet.Companions;
import spindle.format.sheet.SheetPath;
import spindle.image.ImageWriter;
import spindle.image.attachment.CueStyle;
import spindle.image.attachment.QPatches;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Writes sheets with one BIN, or with one for each track under Redump's names. */
final class CueWriter implements Writer {
    /** Sub-channels of audio are told as CDG. */
    static final Capabilities CAPABILITIES = Capabilities.of(
                    "a CUE sheet",
                    SectorLayout.USER_2048,
                    SectorLayout.USER_2324,
                    SectorLayout.SUBHEADER_2332,
                    SectorLayout.HEADERLESS_2336,
                    SectorLayout.RAW_2352)
            .with(Feature.values())
            .with(ControlFlag.values())
            .withBesideAudio(Subchannel.NONE, Subchannel.RAW_96)
            .with(Set.of(CueStyle.class, QPatches.class));

    private final BinPacking packing;

    CueWriter(BinPacking packing) {
        this.packing = packing;
    }

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        return new DiscFitting(source, options, losses).fit();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        CuePlan plan = CuePlan.of(fitting, options);
        String base = packing.base(target);
        List<PlannedFile> files = new ArrayList<>();
        for (CuePlan.Bin bin : plan.bins()) {
            Path path = packing.bin(target, bin.ending());
            files.add(new PlannedFile(path, packing.mostBytes(bin.bytes())));
        }
        int packs = fitting.disc().text().packs().size();
        if (packs > 0) {
            files.add(new PlannedFile(target.resolveSibling(base + ".cdt"), (long) packs * CdTextPack.BYTES));
        }
        Optional<QPatches> held = fitting.attachment(QPatches.class);
        if (held.isPresent()) {
            QPatches patches = held.get();
            Path beside = target.resolveSibling(base + "." + patches.form().extension());
            files.add(new PlannedFile(beside, patches.bytes().length));
        }
        files.add(new PlannedFile(packing.sheet(target), text(target, fitting, options).length));
        return files;
    }

    @Override
    public List<Path> companions(Path target) {
        return Companions.of(packing.sheet(target));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        SheetPath.requireNameable(packing.base(target), target);
        List<OutputFile> files = new ArrayList<>();
        for (PlannedFile file : files(target, fitting, options)) {
            files.add(outputs.add(file.path()));
        }
        return new CueImageWriter(
                fitting, CuePlan.of(fitting, options), packing, files, text(target, fitting, options));
    }

    @Override
    public Optional<byte[]> sheet(Path target, Fitting fitting, WriteOptions options) {
        return Optional.of(text(target, fitting, options));
    }

    private byte[] text(Path target, Fitting fitting, WriteOptions options) {
        CueComposer composer = new CueComposer(fitting, CuePlan.of(fitting, options), packing.base(target));
        return composer.compose().getBytes(StandardCharsets.UTF_8);
    }
}
