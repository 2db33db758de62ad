// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.SectorCare;
import spindle.disc.Track;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** bchunk's three arguments: {@code spindle foo.bin foo.cue foo} gives {@code foo01.iso}, {@code foo02.wav}. */
final class BchunkVerb implements Verb {
    private final Flags flags = new Flags();

    /** Ours, and those of bchunk that still mean something. */
    static final class Flags extends ConversionFlags {
        boolean noCheck;

        boolean wav;

        @Nullable
        String form2;

        @Override
        void read(OptionParser line) {
            super.read(line);
            wav = line.flag("-w", "--wav"); // audio as WAV, which it is anyway
            form2 = line.word("--form2"); // form 2 sectors: cut to 2048 bytes, zero, or 2324 (all of them)
            swap = line.flag("-s", "--swap"); // take samples in the other byte order
            noCheck = line.flag("--no-check"); // take sectors as they are
        }
    }

    /** {@return whether a command line without a verb is one for bchunk: three names in a row, the second of a sheet} */
    static boolean isMeant(String[] args) {
        for (int i = 1; i + 1 < args.length; i++) {
            boolean sheet = Targets.hasExtension(args[i], "cue");
            if (sheet && isName(args[i - 1]) && isName(args[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String word) {
        return !word.startsWith("-");
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        if (flags.images.size() != 3) {
            throw new UsageException("bchunk's form takes three names", "spindle game.bin game.cue game");
        }
        Path bin = Path.of(flags.images.get(0));
        Path sheet = Path.of(flags.images.get(1));
        String base = flags.images.get(2);
        Conversions.requireSensible(flags, List.of(sheet));
        Conversions conversions = new Conversions(console, flags);
        try (DiscImage image = conversions.open(sheet)) {
            conversions.tell(image);
            if (!describes(image, bin)) {
                console.tell(Finding.warning("file-name", sheet + " does not name " + bin + "; the sheet is followed"));
            }
            ConversionPlan plan = Spindle.planApart(
                    image,
                    new Target(base, flags),
                    Conversions.options(
                            flags,
                            WriteOptions.DEFAULT,
                            FormTwoWord.meaning(flags.form2),
                            flags.noCheck ? SectorCare.NONE : SectorCare.REPAIR));
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    /** Where the file of a track goes: {@code game01.iso}. */
    private record Target(String base, Flags flags) implements Function<Track, Path> {
        @Override
        public Path apply(Track track) {
            String number = (track.number() < 10 ? "0" : "") + track.number();
            return Targets.in(flags.directory, base + number + (track.mode().isData() ? ".iso" : ".wav"));
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
