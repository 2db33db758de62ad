// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.DiscFormat;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.image.attachment.QPatches;

/** {@code spindle convert}: a whole disc into another image. */
final class ConvertVerb implements Verb, Images.Action {
    private static final String CUE = "cue";

    /** Formats that hold Q packets in a file beside their sheet. */
    private static final List<String> PATCHED = List.of(CUE, "ecm");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ConversionFlags {
        @Nullable
        String format;

        @Nullable
        String form2;

        boolean noCheck;
        String layout = "single";

        @Nullable
        String sectors;

        String gaps = "prepend";

        @Nullable
        String patches;

        @Override
        void read(OptionParser line) {
            super.read(line);
            swap = line.flag("--swap"); // take samples in the other byte order
            form2 = line.word("--form2"); // form 2 sectors where 2048 bytes are kept: cut or zero
            noCheck = line.flag("--no-check"); // take sectors as they are
            format = line.word("-F", "--format"); // the target's format; by the output's extension otherwise
            layout = line.wordOr(layout, "--layout"); // single (one BIN), per-track or iso+wav
            sectors = line.word("--sectors"); // data sectors: keep, raw (2352 bytes) or user (2048)
            patches = line.word("--patches"); // sbi or lsd: Q packets with a wrong CRC, into a file beside a CUE sheet
            gaps = line.wordOr(gaps, "--gaps"); // a pregap in files per track: prepend, append, separate or discard
        }
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = new ArrayList<>(Images.of(flags));
        if (flags.output == null && flags.directory == null && images.size() == 2 && flags.list == null) {
            flags.output = images.remove(1).toString();
        }
        Conversions.requireSensible(flags, images);
        takeFolder();
        if (flags.output == null && flags.format == null) {
            throw new UsageException("convert needs to know what to make", "name an output, or a format with -F");
        }
        return Images.each(images, console, this);
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
        String output = flags.output;
        if (output != null && !Targets.hasExtension(output, CUE)) {
            flags.directory = output;
            flags.output = null;
        }
    }

    @Override
    public int on(Path path, Console console) throws IOException {
        Conversions conversions = new Conversions(console, flags);
        DiscFormat format = format();
        if (flags.patches != null && !PATCHED.contains(format.id())) {
            throw new UsageException("--patches makes a file beside a CUE sheet", "convert to CUE");
        }
        try (DiscImage image = open(conversions, path)) {
            conversions.tell(image);
            ConversionPlan plan = Spindle.plan(
                    image, format, target(path, format), Conversions.options(flags, write(), formTwo(), care()));
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    private FormTwo formTwo() throws UsageException {
        FormTwo meant = FormTwoWord.meaning(flags.form2);
        if (meant == FormTwo.WHOLE) {
            throw new UsageException("--form2 2324 is for a track alone", "use spindle iso, or say cut or zero");
        }
        return meant;
    }

    private SectorCare care() {
        return flags.noCheck ? SectorCare.NONE : SectorCare.AS_NEEDED;
    }

    private DiscImage open(Conversions conversions, Path path) throws IOException {
        DiscImage image = conversions.open(path);
        try {
            return flags.patches == null
                    ? image
                    : Spindle.patched(image, choice("--patches", flags.patches, QPatches.Form.values()));
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }

    private Path target(Path source, DiscFormat format) {
        String name = Targets.base(source) + "." + format.extensions().get(0);
        if (flags.output == null) {
            return Targets.in(flags.directory, name);
        }
        Path output = Path.of(flags.output);
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
        return Targets.formatOf(String.valueOf(flags.output));
    }

    private WriteOptions write() throws UsageException {
        return new WriteOptions(
                layout(),
                choice("--sectors", sectors(), WriteOptions.Sectors.values()),
                choice("--gaps", flags.gaps, WriteOptions.GapPolicy.values()));
    }

    private WriteOptions.FileLayout layout() throws UsageException {
        return isApart()
                ? WriteOptions.FileLayout.ISO_WAV
                : switch (flags.layout.toLowerCase(Locale.ROOT)) {
                    case "single" -> WriteOptions.FileLayout.SINGLE;
                    case "per-track" -> WriteOptions.FileLayout.PER_TRACK;
                    default -> throw new UsageException("--layout " + flags.layout, "say single, per-track or iso+wav");
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
