// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import spindle.ImageViews;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.SectorCare;
import spindle.disc.Track;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** bchunk's three arguments: {@code spindle foo.bin foo.cue foo} gives {@code foo01.iso}, {@code foo02.wav}. */
final class BchunkVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "bchunk",
            "[bchunk] IMAGE.bin IMAGE.cue BASE",
            "make an ISO or a WAV of each track, called as bchunk is",
            List.of(new Example("game.bin game.cue game", "game01.iso, game02.wav, ...")),
            """
            Every data track becomes an ISO, every audio track a WAV from its index 1 to the next track's. The tracks are \
            where the sheet says. Unlike bchunk, it names gaps that no file would hold, and an error is an error.

            Unless --no-check is given, EDC is checked on the way, and what parity can repair is repaired.""");

    private final Flags flags = new Flags();

    /** Ours, and those of bchunk that still mean something. */
    static final class Flags extends WritingOptions {
        @Parameter(
                names = {"-w", "--wav"},
                description = "audio as WAV, which it always is")
        boolean wav;

        @Parameter(
                names = {"-s", "--swap"},
                description = "take samples in the other byte order")
        boolean swap;

        @Parameter(names = "-r", description = "bchunk's raw sectors: refused, spindle split keeps them")
        boolean raw;

        @Parameter(names = "-p", description = "bchunk's PlayStation sectors: refused, --form2 takes what they are for")
        boolean playStation;

        @ParametersDelegate
        final FormTwoOption form2 = new FormTwoOption();

        @ParametersDelegate
        final CareOption care = new CareOption();
    }

    /** {@return whether a command line without a verb is one for bchunk: three names in a row, one of the first two of a sheet} */
    static boolean isMeant(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean sheet = isSheet(words.get(i - 1)) || isSheet(words.get(i));
            if (sheet && isFile(words.get(i - 1)) && isFile(words.get(i)) && isBase(words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSheet(String word) {
        return Targets.hasExtension(word, "cue");
    }

    /** What the names of outputs begin with is no image itself. */
    private static boolean isBase(String word) {
        return !word.startsWith("-") && !Files.isRegularFile(Path.of(word));
    }

    /** A mistyped verb has no extension. */
    private static boolean isFile(String word) {
        return !word.startsWith("-") && (word.contains(".") || Files.exists(Path.of(word)));
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
    public int run(Console console) throws IOException {
        if (flags.raw) {
            throw new UsageException(
                    "-r writes raw sectors, which make no ISO", "spindle split keeps them as they are");
        }
        if (flags.playStation) {
            throw new UsageException(
                    "-p writes sectors of 2336 bytes, which make no ISO",
                    "leave it out, or say --form2 for a disc with form 2 sectors");
        }
        if (flags.images.size() != 3) {
            throw new UsageException("bchunk's form takes three names", "spindle game.bin game.cue game");
        }
        boolean swapped = isSheet(flags.images.get(0)) && !isSheet(flags.images.get(1));
        Path bin = Path.of(flags.images.get(swapped ? 1 : 0));
        Path sheet = Path.of(flags.images.get(swapped ? 0 : 1));
        String base = flags.images.get(2);
        flags.requireSensible(List.of(sheet));
        console.lookAt(sheet);
        Conversions conversions = new Conversions(console, flags);
        try (DiscImage image = open(conversions, sheet)) {
            conversions.tell(image);
            if (!describes(image, bin)) {
                console.tell(Finding.warning("file-name", sheet + " does not name " + bin + "; the sheet is followed"));
            }
            ConversionPlan plan = Spindle.planApart(
                    image,
                    track -> target(base, track),
                    flags.conversion(
                            WriteOptions.DEFAULT, flags.form2.meaning(), flags.care.meaning(SectorCare.REPAIR, image)));
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    private DiscImage open(Conversions conversions, Path sheet) throws IOException {
        DiscImage image = conversions.open(sheet);
        return Images.withoutDataInAudio(flags.swap ? ImageViews.withSwappedAudio(image) : image, flags.input);
    }

    /** {@return where the file of a track goes: {@code game01.iso}} */
    private Path target(String base, Track track) {
        String extension = track.mode().isData() ? ".iso" : ".wav";
        return Targets.in(
                flags.output.directory, String.format(Locale.ROOT, "%s%02d%s", base, track.number(), extension));
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
