// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** bchunk's three arguments: {@code spindle foo.bin foo.cue foo} gives {@code foo01.iso}, {@code foo02.wav}. */
final class BchunkVerb implements Verb {
    private final Flags flags = new Flags();

    /** Ours, and those of bchunk that still mean something. */
    static final class Flags extends ConversionFlags {
        boolean wav;

        @Override
        void read(OptionParser line) {
            super.read(line);
            wav = line.flag("-w", "--wav"); // audio as WAV, which it is anyway
        }
    }

    /** {@return whether a command line without a verb is one for bchunk} */
    static boolean isMeant(String[] args) {
        int words = 0;
        String sheet = "";
        for (String arg : args) {
            if (!arg.startsWith("-")) {
                words++;
                sheet = words == 2 ? arg : sheet;
            }
        }
        return words == 3 && sheet.toLowerCase(Locale.ROOT).endsWith(".cue");
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        Path bin = Path.of(flags.images.get(0));
        Path sheet = Path.of(flags.images.get(1));
        String base = flags.images.get(2);
        Conversions.requireSensible(flags, List.of(sheet));
        Conversions conversions = new Conversions(console, flags);
        try (DiscImage image = Spindle.open(sheet, Images.opening(flags, Conversions.completeness(flags)))) {
            conversions.tell(image);
            if (!describes(image, bin)) {
                console.tell(Finding.warning("file-name", sheet + " does not name " + bin + "; the sheet is followed"));
            }
            ConversionPlan plan = Spindle.planApart(
                    image,
                    track -> Targets.in(
                            flags.directory,
                            base
                                    + (track.number() < 10 ? "0" : "")
                                    + track.number()
                                    + (track.mode().isData() ? ".iso" : ".wav")),
                    Conversions.options(flags, Spindle.DEFAULT_WRITE, FormTwo.REFUSE, SectorCare.REPAIR));
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    private static boolean describes(DiscImage image, Path bin) throws IOException {
        for (Path file : image.files()) {
            if (Files.exists(bin) && Files.isSameFile(file, bin)) {
                return true;
            }
        }
        return false;
    }
}
