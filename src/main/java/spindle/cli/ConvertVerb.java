// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.Formats;
import spindle.ImageViews;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.DataLossException;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.DiscFormat;
import spindle.format.Loss;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.image.attachment.QPatches;
import spindle.io.Remedy;
import spindle.patch.PpfPatch;

/** {@code spindle convert}: a whole disc into another image. */
final class ConvertVerb implements Verb {
    private static final String CUE = "cue";

    /** Formats that hold Q packets in a file beside their sheet. */
    private static final List<String> PATCHED = List.of(CUE, "ecm");

    private final ConvertOptions flags = new ConvertOptions();
    private Optional<Path> parent = Optional.empty();
    private String asked = "";

    @Override
    public Manual manual() {
        return ConvertOptions.MANUAL;
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
        asked = Manifests.asked(flags);
        flags.takeFolder();
        List<Path> images = new ArrayList<>(Images.of(flags, console));
        if (flags.output.output == null
                && flags.output.directory == null
                && images.size() == 2
                && flags.input.list == null) {
            flags.output.output = images.remove(1).toString();
        }
        flags.requireSensible(images);
        requireOneManifest();
        takeFolder();
        takeParents();
        takeSheetOfData(console);
        if (flags.output.output == null && flags.format == null) {
            throw new UsageException("convert needs to know what to make", "name an output, or a format with -F");
        }
        if (flags.manifests) {
            return Images.each(images, console, image -> withManifest(Manifests.beside(flags, image), image, console));
        }
        if (flags.manifest == null) {
            Conversions conversions = new Conversions(console, flags);
            return Images.each(images, console, image -> on(image, conversions));
        }
        try (ManifestFile manifest = ManifestFile.open(Path.of(flags.manifest), flags, asked, images)) {
            Conversions conversions = new Conversions(console, flags, Optional.of(manifest));
            int status = Images.each(images, console, image -> on(image, conversions));
            manifest.write();
            return status;
        }
    }

    private void requireOneManifest() throws UsageException {
        flags.hashed();
        if (flags.manifests && flags.manifest != null) {
            throw new UsageException("--manifest and --manifests exclude one another", "give one of them");
        }
    }

    private int withManifest(Path target, Path image, Console console) throws IOException {
        try (ManifestFile manifest = ManifestFile.open(target, flags, asked, List.of(image))) {
            int status = on(image, new Conversions(console, flags, Optional.of(manifest)));
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
    private Remedy byIso(Path path, List<Loss> losses) {
        boolean formTwo = losses.stream().anyMatch(loss -> loss.kind() == Loss.Kind.FORM2_PAYLOAD);
        String cut = formTwo ? " --form2 cut" : "";
        boolean img = Targets.hasExtension(String.valueOf(flags.output.output), "img");
        String whole = img ? "; a name with .ccd makes a CloneCD image of the whole disc" : "";
        return Remedy.advice("use spindle iso " + path + cut + ", which takes the data alone" + whole)
                .or(Remedy.Action.ACCEPT_LOSS);
    }

    private int run(ConversionPlan plan, Path path, DiscFormat format, Conversions conversions) throws IOException {
        try {
            return conversions.run(plan);
        } catch (DataLossException e) {
            throw format.id().equals("iso") ? e.advising(byIso(path, e.losses())) : e;
        }
    }

    private int on(Path path, Conversions conversions) throws IOException {
        DiscFormat format = flags.chd.apply(format(), parent);
        if (flags.patches != null && !PATCHED.contains(format.id())) {
            throw new UsageException("--patches makes a file beside a CUE sheet", "convert to CUE");
        }
        try (DiscImage image = open(conversions, path)) {
            conversions.tell(image);
            if (flags.sectors == null && format.id().equals(CUE) && !isApart() && UserSectors.areAll(image)) {
                conversions.console().say(UserSectors.NOTE);
            }
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
        if (flags.output.output != null) {
            return Path.of(flags.output.output);
        }
        String name = Targets.base(source) + "." + format.extensions().get(0);
        return Targets.in(flags.output.directory, name);
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
