// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.DataTracks;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.DiscFormat;
import spindle.format.WriteOptions;
import spindle.format.cue.CueFormat;
import spindle.image.DiscImage;

/** {@code spindle split} and {@code spindle merge}: the same disc with a BIN per track, or with one for all. */
final class LayoutVerb implements Verb {
    private static final Manual SPLIT = new Manual(
            "split",
            "split IMAGE...",
            "write a BIN for each track, named as Redump names them",
            List.of(new Example("split game.cue -d out", "out/game (Track 1).bin, ..., out/game.cue")),
            "spindle merge undoes it, byte for byte.");

    private static final Manual MERGE = new Manual(
            "merge",
            "merge IMAGE...",
            "write one BIN for all tracks",
            List.of(
                    new Example("merge game.cue -d out", "out/game.bin, out/game.cue"),
                    new Example("merge game.cue", "game (merged).cue, beside the source")),
            "spindle split undoes it, byte for byte.");

    private final Manual manual;
    private final WriteOptions.FileLayout layout;
    private final Flags flags;

    /** The options of both. */
    static class Flags extends WritingOptions implements TakesFolders {
        @Parameter(
                names = "--verify",
                description = "check sectors on the way (status 5 where they are damaged); they are written as stored")
        boolean verify;

        @ParametersDelegate
        final SwapOption order = new SwapOption();

        @ParametersDelegate
        final FolderOptions folders = new FolderOptions();

        @Override
        public FolderOptions folders() {
            return folders;
        }
    }

    /** The options of split. */
    static final class SplitFlags extends Flags {
        @Parameter(
                names = "--gaps",
                placeholder = "prepend|append|separate|discard",
                description =
                        "where a pregap goes: prepend begins the file of its own track, append ends that of the"
                                + " track before, separate makes a file of its own, discard keeps its length in the sheet alone")
        String gaps = "prepend";
    }

    private LayoutVerb(Manual manual, WriteOptions.FileLayout layout, Flags flags) {
        this.manual = manual;
        this.layout = layout;
        this.flags = flags;
    }

    /** {@return the verb that writes a BIN per track} */
    static LayoutVerb split() {
        return new LayoutVerb(SPLIT, WriteOptions.FileLayout.PER_TRACK, new SplitFlags());
    }

    /** {@return the verb that writes one BIN} */
    static LayoutVerb merge() {
        return new LayoutVerb(MERGE, WriteOptions.FileLayout.SINGLE, new Flags());
    }

    @Override
    public Manual manual() {
        return manual;
    }

    @Override
    public VerbOptions options() {
        return flags;
    }

    @Override
    public ImageLine line() {
        return ImageLine.LAST_WORD;
    }

    @Override
    public int run(Console console) throws IOException {
        flags.takeFolder();
        List<Path> images = new ArrayList<>(Images.of(flags, console));
        flags.takeOutput(images, Targets::namesNewSheet);
        flags.requireSensible(images);
        Conversions conversions = new Conversions(console, flags);
        return Images.each(images, console, image -> on(image, conversions));
    }

    private int on(Path path, Conversions conversions) throws IOException {
        DiscFormat format = new CueFormat();
        try (DiscImage image = flags.order.apply(conversions.open(path))) {
            conversions.tell(image);
            WriteOptions write = new WriteOptions(layout, WriteOptions.Sectors.KEEP, gaps());
            SectorCare care = flags.verify ? SectorCare.CHECK.withEnds(DataTracks.volumeEnds(image)) : SectorCare.NONE;
            ConversionPlan plan =
                    Spindle.plan(image, format, target(path), flags.conversion(write, FormTwo.REFUSE, care));
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    private WriteOptions.GapPolicy gaps() throws UsageException {
        return flags instanceof SplitFlags split
                ? ConvertVerb.choice("--gaps", split.gaps, WriteOptions.GapPolicy.values())
                : WriteOptions.GapPolicy.PREPEND;
    }

    private Path target(Path source) {
        if (flags.output.output != null) {
            return Path.of(Targets.sheetOf(flags.output.output).orElse(flags.output.output));
        }
        return layout == WriteOptions.FileLayout.SINGLE
                ? Targets.merged(source, flags.output.directory)
                : Targets.in(flags.output.directory, Targets.base(source) + ".cue");
    }
}
