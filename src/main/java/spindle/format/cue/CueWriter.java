// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.QPatches;
import spindle.disc.Track;
import spindle.disc.text.CdTextPack;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.sheet.Quoted;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputException;
import spindle.io.OutputFile;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;

/** Writes sheets with one BIN, or with one for each track under Redump's names. */
final class CueWriter implements Writer {
    private final BinPacking packing;

    CueWriter(BinPacking packing) {
        this.packing = packing;
    }

    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        return new DiscFitting(disc, options, losses).fit(storage);
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        CuePlan plan = CuePlan.of(fitting, options);
        String base = packing.base(target);
        List<PlannedFile> files = new ArrayList<>();
        for (CuePlan.Bin bin : plan.bins()) {
            Path path = packing.bin(target, bin.ending(), plan.bins().size());
            files.add(new PlannedFile(path, packing.mostBytes(bin.bytes())));
        }
        int packs = fitting.disc().text().packs().size();
        if (packs > 0) {
            files.add(new PlannedFile(target.resolveSibling(base + ".cdt"), (long) packs * CdTextPack.BYTES));
        }
        if (options.patches().isPresent()) {
            QPatches patches = options.patches().get();
            Path beside = target.resolveSibling(base + "." + patches.form().extension());
            files.add(new PlannedFile(beside, patches.bytes().length));
        }
        files.add(new PlannedFile(packing.sheet(target), sheet(target, fitting, options).length));
        return files;
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        String base = packing.base(target);
        for (int i = 0; i < base.length(); i++) {
            if (Character.isISOControl(base.charAt(i))) {
                throw new OutputException(
                        Quoted.of(target.toString()), "has a control character in its name", "name another output");
            }
        }
        List<OutputFile> files = new ArrayList<>();
        for (PlannedFile file : files(target, fitting, options)) {
            files.add(outputs.add(file.path()));
        }
        return new CueImageWriter(
                fitting,
                CuePlan.of(fitting, options),
                packing,
                files,
                sheet(target, fitting, options),
                options.patches());
    }

    private byte[] sheet(Path target, Fitting fitting, WriteOptions options) {
        CueStyle style = CueStyle.among(options.style());
        CueComposer composer = new CueComposer(fitting, CuePlan.of(fitting, options), style, packing.base(target));
        return composer.compose().getBytes(StandardCharsets.UTF_8);
    }
}
