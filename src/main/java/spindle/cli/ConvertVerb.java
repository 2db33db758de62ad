// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.Formats;
import spindle.ImageViews;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.DataLossException;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.DiscFormat;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.image.attachment.QPatches;
import spindle.io.Remedy;
import spindle.patch.PpfPatch;

/** {@code spindle convert}: a whole disc into another image. */
final class ConvertVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "convert",
            "convert IN OUT",
            "any image into another",
            List.of(
                    new Example("convert game.iso game.cue", "an ISO as BIN/CUE"),
                    new Example("convert game.cue out --layout iso+wav", "an ISO, WAVs and a sheet in out"),
                    new Example("convert game.cue flat.cue --sectors raw", "all sectors of 2352 bytes"),
                    new Example("convert game.cue game.chd", "a CHD, as MAME and others read it"),
                    new Example("convert game.cue game.chd --manifest game.json", "with checksums"),
                    new Example("convert a.cue b.cue --apply it.ppf", "with a patch applied"),
                    new Example("convert -r discs -d chds -F chd", "all images of a folder"),
                    new Example("convert game.cue game.iso -n", "would anything be lost?")),
            """
            The format is that of the extension of OUT, or of -F. Anything that the target cannot hold is named and refused \
            (status 6) until --allow-loss accepts it. To take only the data track of a disc, use spindle iso.

            With --layout iso+wav OUT is a folder, and convert OUT/game.cue back.cue --sectors raw is the way back.

            Unless --no-check says otherwise, EDC and parity are checked on the way, and sectors are repaired only where the \
            target throws EDC and parity away.""");

    private static final String CUE = "cue";

    /** Formats that hold Q packets in a file beside their sheet. */
    private static final List<String> PATCHED = List.of(CUE, "ecm");

    private final Flags flags = new Flags();
    private Optional<Path> parent = Optional.empty();

    /** Its options. */
    static final class Flags extends WritingOptions implements TakesFolders {
        @ParametersDelegate
        final FolderOptions folders = new FolderOptions();

        @Parameter(
                names = {"-F", "--format"},
                placeholder = "FORMAT",
                description = "the target's format; spindle formats lists them",
                defaultValueDescription = "by the extension of OUT")
        @Nullable
        String format;

        @Parameter(
                names = "--layout",
                placeholder = "per-session|single|per-track|iso+wav",
                description = "a BIN per session; one BIN; a BIN per track; or an ISO of each data track, a WAV of each"
                        + " audio track, and the sheet")
        String layout = "per-session";

        @Parameter(
                names = "--sectors",
                placeholder = "keep|raw|user",
                description = "data sectors as they are, of 2352 bytes, or of 2048 bytes",
                defaultValueDescription = "keep, and user in an ISO")
        @Nullable
        String sectors;

        @Parameter(
                names = "--indexes",
                placeholder = "common|all",
                description = "indexes above 1 in an NRG, at which libcdio stops: left out as a loss, or written")
        String indexes = "common";

        @Parameter(
                names = "--gaps",
                placeholder = "prepend|append|separate|discard",
                description = "with files per track: a pregap begins the file of its own track, ends that of the track"
                        + " before, is a file of its own, or a PREGAP line alone")
        String gaps = "prepend";

        @ParametersDelegate
        final FormTwoOption form2 = new FormTwoOption();

        @ParametersDelegate
        final CareOption care = new CareOption();

        @Parameter(
                names = "--patches",
                placeholder = "sbi|lsd",
                description = "Q packets of the sub-channel whose CRC is wrong, as copy protections have them, into a"
                        + " file beside a CUE sheet")
        @Nullable
        String patches;

        @Parameter(
                names = "--manifest",
                placeholder = "FILE",
                description =
                        "write what was done into FILE as JSON: source, result, losses, repairs, and the checksums"
                                + " of all files")
        @Nullable
        String manifest;

        @Parameter(
                names = "--apply",
                placeholder = "FILE",
                description = "apply a PPF patch on the way; sectors whose EDC was right have a right one again")
        @Nullable
        String patch;

        @ParametersDelegate
        final ChdOptions chd = new ChdOptions();

        @ParametersDelegate
        final SwapOption order = new SwapOption();

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
        List<Path> images = new ArrayList<>(Images.of(flags, console));
        if (flags.output.output == null
                && flags.output.directory == null
                && images.size() == 2
                && flags.input.list == null) {
            flags.output.output = images.remove(1).toString();
        }
        flags.requireSensible(images);
        takeFolder();
        takeParents();
        takeSheetOfData(console);
        if (flags.output.output == null && flags.format == null) {
            throw new UsageException("convert needs to know what to make", "name an output, or a format with -F");
        }
        if (flags.manifest == null) {
            Conversions conversions = new Conversions(console, flags);
            return Images.each(images, console, image -> on(image, conversions));
        }
        try (ManifestFile manifest = ManifestFile.open(Path.of(flags.manifest), flags, images)) {
            Conversions conversions = new Conversions(console, flags, Optional.of(manifest));
            int status = Images.each(images, console, image -> on(image, conversions));
            manifest.write();
            return status;
        }
    }

    /** The parent is that of both CHDs, unless the one that is read has one of its own. */
    private void takeParents() {
        parent = Optional.ofNullable(flags.input.parent).map(Path::of);
        if (flags.chd.sourceParent != null) {
            flags.input.parent = flags.chd.sourceParent;
        }
    }

    private boolean isApart() {
        return flags.layout.equalsIgnoreCase("iso+wav");
    }

    private String sectors() {
        String said = flags.sectors;
        return said != null ? said : isApart() ? "user" : "keep";
    }

    /** ISO and WAV are files of a sheet; an output that is none is the folder for all of them. */
    private void takeFolder() {
        if (!isApart() || flags.format != null) {
            return;
        }
        flags.format = CUE;
        String output = flags.output.output;
        if (output != null && !Targets.hasExtension(output, CUE)) {
            flags.output.directory = output;
            flags.output.output = null;
        }
    }

    /** A BIN or an MDF is the data of a sheet, which is what the words name. */
    private void takeSheetOfData(Console console) {
        String output = flags.output.output;
        if (output == null || flags.format != null) {
            return;
        }
        Targets.sheetOf(output).ifPresent(sheet -> {
            console.say("note: " + output + " is the data of a sheet, which is written too: " + sheet);
            flags.output.output = sheet;
        });
    }

    /** {@return advice to take the data of a disc alone, as is most often meant where an ISO cannot hold it all} */
    private Remedy byIso(Path path) {
        boolean img = Targets.hasExtension(String.valueOf(flags.output.output), "img");
        String whole = img ? "; a name with .ccd makes a CloneCD image of the whole disc" : "";
        return Remedy.advice("use spindle iso " + path + ", which takes the data alone" + whole)
                .or(Remedy.Action.ACCEPT_LOSS);
    }

    private int run(ConversionPlan plan, Path path, DiscFormat format, Conversions conversions) throws IOException {
        try {
            return conversions.run(plan);
        } catch (DataLossException e) {
            throw format.id().equals("iso") ? e.advising(byIso(path)) : e;
        }
    }

    private int on(Path path, Conversions conversions) throws IOException {
        DiscFormat format = flags.chd.apply(format(), parent);
        if (flags.patches != null && !PATCHED.contains(format.id())) {
            throw new UsageException("--patches makes a file beside a CUE sheet", "convert to CUE");
        }
        try (DiscImage image = open(conversions, path)) {
            conversions.tell(image);
            SectorCare care = flags.care.meaning(SectorCare.AS_NEEDED, image);
            ConversionPlan plan =
                    Spindle.plan(image, format, target(path, format), flags.conversion(write(), formTwo(), care));
            int status = run(plan, path, format, conversions);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    private FormTwo formTwo() throws UsageException {
        FormTwo meant = flags.form2.meaning();
        if (meant == FormTwo.WHOLE) {
            throw new UsageException("--form2 2324 is for a track alone", "use spindle iso, or say cut or zero");
        }
        return meant;
    }

    private DiscImage open(Conversions conversions, Path path) throws IOException {
        DiscImage image = flags.order.apply(conversions.open(path));
        try {
            DiscImage patched =
                    flags.patch == null ? image : ImageViews.withPatch(image, PpfPatch.read(Path.of(flags.patch)));
            return flags.patches == null
                    ? patched
                    : ImageViews.withQPatches(patched, choice("--patches", flags.patches, QPatches.Form.values()));
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }

    private Path target(Path source, DiscFormat format) {
        String name = Targets.base(source) + "." + format.extensions().get(0);
        if (flags.output.output == null) {
            return Targets.in(flags.output.directory, name);
        }
        Path output = Path.of(flags.output.output);
        return Files.isDirectory(output) ? output.resolve(name) : output;
    }

    private DiscFormat format() throws UsageException {
        String wanted = flags.format;
        if (wanted != null) {
            Optional<DiscFormat> named = Formats.named(wanted);
            if (named.isEmpty() || named.get().writer().isEmpty()) {
                throw new UsageException(wanted + " cannot be written", "spindle formats lists what can");
            }
            return named.get();
        }
        return Targets.formatOf(String.valueOf(flags.output.output));
    }

    private WriteOptions write() throws UsageException {
        return new WriteOptions(
                layout(),
                choice("--sectors", sectors(), WriteOptions.Sectors.values()),
                choice("--gaps", flags.gaps, WriteOptions.GapPolicy.values()),
                choice("--indexes", flags.indexes, WriteOptions.Indexes.values()));
    }

    private WriteOptions.FileLayout layout() throws UsageException {
        return isApart()
                ? WriteOptions.FileLayout.ISO_WAV
                : switch (flags.layout.toLowerCase(Locale.ROOT)) {
                    case "per-session" -> WriteOptions.FileLayout.PER_SESSION;
                    case "single" -> WriteOptions.FileLayout.SINGLE;
                    case "per-track" -> WriteOptions.FileLayout.PER_TRACK;
                    default ->
                        throw new UsageException(
                                "--layout " + flags.layout, "say per-session, single, per-track or iso+wav");
                };
    }

    /** {@return the constant whose name the word is, with hyphens for underscores} */
    static <E extends Enum<E>> E choice(String option, String word, E[] values) throws UsageException {
        StringBuilder known = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            String name = values[i].name().replace('_', '-').toLowerCase(Locale.ROOT);
            if (name.equalsIgnoreCase(word)) {
                return values[i];
            }
            known.append(i == 0 ? "" : i == values.length - 1 ? " or " : ", ").append(name);
        }
        throw new UsageException(option + " " + word, "say " + known);
    }
}
