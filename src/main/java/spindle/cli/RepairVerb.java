// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.DataTracks;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.disc.LbaRange;
import spindle.format.DiscFormat;
import spindle.format.WriteOptions;
import spindle.format.cue.CueFormat;
import spindle.image.DiscImage;

/** {@code spindle repair}: an image anew, with what parity can repair repaired. */
final class RepairVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "repair",
            "repair IN OUT",
            "write a new image in which damage is repaired through parity",
            List.of(
                    new Example("repair game.cue mended.cue", "mended.bin and mended.cue"),
                    new Example("repair -r discs -d mended", "all images of a folder")),
            """
            Sectors whose EDC or parity does not match are corrected through P and Q parity, and damaged syncs and headers \
            are computed. A sector is changed only where everything matches afterwards. All others stay as they are stored: \
            sound ones, those without EDC, and those beyond repair (status 5). The source is never changed. Every repaired \
            sector is told; --json has its changed bytes too. The format is that of OUT's extension.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends WritingOptions implements TakesFolders {
        @Parameter(
                names = "--only",
                placeholder = "RANGE",
                description = "repair these sectors only: 20 or 100-199, as LBAs")
        @Nullable
        String only;

        @ParametersDelegate
        final FolderOptions folders = new FolderOptions();

        @Override
        public FolderOptions folders() {
            return folders;
        }
    }

    @Override
    public Manual manual() {
        return MANUAL;
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
        List<Path> images = Images.of(flags);
        if (flags.output.output == null && flags.output.directory == null && images.size() == 2) {
            flags.output.output = images.get(1).toString();
            images = images.subList(0, 1);
        }
        flags.requireSensible(images);
        if (images.size() != 1 || (flags.output.output == null && flags.output.directory == null)) {
            throw new UsageException(
                    "repair takes an image and the name of a new one", "spindle repair IN OUT, or IN -d FOLDER");
        }
        return repair(images.get(0), console);
    }

    /** {@return what is written: what was named, or a file of the image's own format, of a sheet where that is only read} */
    private Path target(DiscImage image, Path path) {
        if (flags.output.output != null) {
            return Path.of(flags.output.output);
        }
        DiscFormat format = Formats.named(image.format())
                .filter(own -> own.writer().isPresent())
                .orElseGet(CueFormat::new);
        return Targets.in(
                flags.output.directory,
                Targets.base(path) + "." + format.extensions().get(0));
    }

    private int repair(Path path, Console console) throws IOException {
        console.lookAt(path);
        Conversions conversions = new Conversions(console, flags);
        if (flags.output.output != null) {
            Targets.formatOf(flags.output.output);
        }
        try (DiscImage image = conversions.open(path)) {
            Path target = target(image, path);
            DiscFormat format = Targets.formatOf(target.toString());
            conversions.tell(image);
            WriteOptions write = new WriteOptions(
                    isPerTrack(image) ? WriteOptions.FileLayout.PER_TRACK : WriteOptions.FileLayout.PER_SESSION,
                    WriteOptions.Sectors.KEEP,
                    WriteOptions.GapPolicy.PREPEND);
            SectorCare care = only().map(SectorCare.RESTORE::only)
                    .orElse(SectorCare.RESTORE)
                    .withEnds(DataTracks.volumeEnds(image));
            ConversionPlan plan = Spindle.plan(image, format, target, flags.conversion(write, FormTwo.REFUSE, care));
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    /** {@return whether a sheet names a file for each track; a file of CD-TEXT or sub-channel beside them may be one more} */
    private static boolean isPerTrack(DiscImage image) {
        boolean sheet = image.format().equals("cue") || image.format().equals("gdi");
        int tracks = image.disc().tracks().size();
        return sheet && tracks > 1 && image.files().size() > tracks;
    }

    private Optional<LbaRange> only() throws UsageException {
        if (flags.only == null) {
            return Optional.empty();
        }
        String text = flags.only;
        int dash = text.indexOf('-');
        try {
            int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(text.substring(dash + 1));
            if (first >= 0 && last >= first && last < Integer.MAX_VALUE) {
                return Optional.of(new LbaRange(first, last + 1));
            }
        } catch (NumberFormatException e) {
            throw notARange(text);
        }
        throw notARange(text);
    }

    private static UsageException notARange(String text) {
        return new UsageException("--only " + text + " is no range of LBAs", "write it like 20 or 100-199");
    }
}
