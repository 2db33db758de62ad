// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.DiscFormat;
import spindle.format.WriteOptions;
import spindle.format.cue.CueFormat;
import spindle.image.DiscImage;

/** {@code spindle split} and {@code spindle merge}: the same disc with a BIN per track, or with one for all. */
final class LayoutVerb implements Verb, Images.Action {
    private final WriteOptions.FileLayout layout;
    private final Flags flags;

    /** The options of both. */
    static class Flags extends ConversionFlags {
        boolean verify;

        @Override
        void read(OptionParser line) {
            super.read(line);
            verify = line.flag("--verify"); // check sectors on the way; they are written as stored
            swap = line.flag("--swap"); // take samples in the other byte order
        }
    }

    /** The options of split. */
    static final class SplitFlags extends Flags {
        @Nullable
        String gaps;

        @Override
        void read(OptionParser line) {
            super.read(line);
            gaps = line.word("--gaps"); // where a pregap goes: prepend, append, separate or discard
        }
    }

    private LayoutVerb(WriteOptions.FileLayout layout, Flags flags) {
        this.layout = layout;
        this.flags = flags;
    }

    /** {@return the verb that writes a BIN per track} */
    static LayoutVerb split() {
        return new LayoutVerb(WriteOptions.FileLayout.PER_TRACK, new SplitFlags());
    }

    /** {@return the verb that writes one BIN} */
    static LayoutVerb merge() {
        return new LayoutVerb(WriteOptions.FileLayout.SINGLE, new Flags());
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = Images.of(flags);
        Conversions.requireSensible(flags, images);
        return Images.each(images, console, this);
    }

    @Override
    public int on(Path path, Console console) throws IOException {
        Conversions conversions = new Conversions(console, flags);
        DiscFormat format = new CueFormat();
        try (DiscImage image = conversions.open(path)) {
            conversions.tell(image);
            WriteOptions write = new WriteOptions(layout, WriteOptions.Sectors.KEEP, gaps());
            ConversionPlan plan = Spindle.plan(
                    image,
                    format,
                    target(path),
                    Conversions.options(
                            flags, write, FormTwo.REFUSE, flags.verify ? SectorCare.CHECK : SectorCare.NONE));
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    private WriteOptions.GapPolicy gaps() throws UsageException {
        return flags instanceof SplitFlags split && split.gaps != null
                ? ConvertVerb.choice("--gaps", split.gaps, WriteOptions.GapPolicy.values())
                : WriteOptions.GapPolicy.PREPEND;
    }

    private Path target(Path source) {
        if (flags.output != null) {
            return Path.of(flags.output);
        }
        return layout == WriteOptions.FileLayout.SINGLE
                ? Targets.merged(source, flags.directory)
                : Targets.in(flags.directory, Targets.base(source) + ".cue");
    }
}
