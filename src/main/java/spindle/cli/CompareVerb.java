// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spindle.ImageChecks;
import spindle.Spindle;
import spindle.compare.CompareOptions;
import spindle.compare.Comparison;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.io.UnreadableInputException;
import spindle.report.CommandWords;
import spindle.report.ComparisonJson;
import spindle.report.ComparisonText;

/** {@code spindle compare}: in what two images differ. */
final class CompareVerb implements Verb {
    /** Stretches of sectors and files that are listed unless all are asked for. */
    private static final int LISTED = 20;

    private static final Manual MANUAL = new Manual(
            "compare",
            "compare A B",
            "compare two images of any formats, sector by sector",
            List.of(
                    new Example("compare game.cue game.chd", "what differs; status 8 where anything does"),
                    new Example("compare a.cue b.cue -q && ...", "equal or not, up to the first difference"),
                    new Example("compare -r discs chds", "the images of two folders"),
                    new Example("compare old.cue new.cue --patch it.ppf", "a patch, to be applied elsewhere"),
                    new Example("compare mine.cue yours.cue --json", "for programs")),
            """
            Tells first where the descriptions differ: sessions, tracks, modes, indexes, gaps and flags, then MCN, ISRC and \
            CD-TEXT, then sub-channels. Then it compares all sectors, track by track from index 1. A sector is equal, or it \
            has equal user data and other headers, EDC or parity, or it differs. Where one image stores less of a sector, \
            what follows from the data is computed: a BIN/CUE and its ISO are equal. Sectors that differ are told with the \
            files that they belong to. Audio that differs is looked for up to ten seconds earlier and later, and compared \
            there sample by sample.

            A sub-channel that follows from the tracks is no difference from an image that has none. Status 0 where the \
            images are equal, 8 where they are not.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ReadingOptions {
        @Parameter(
                names = {"-a", "--all"},
                description = "list all stretches of sectors and all files, not the first 20")
        boolean all;

        @Parameter(
                names = "--patch",
                placeholder = "FILE",
                description = "write a PPF 3 patch that turns A into B; convert --apply and emulators apply it")
        @Nullable
        String patch;

        @Parameter(
                names = {"-f", "--force"},
                description = "replace the file of --patch")
        boolean force;

        @Parameter(
                names = {"-r", "--recursive"},
                description =
                        "A and B are folders: compare the images at the same places in both, whatever their formats")
        boolean recursive;
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
        List<Path> images = Images.of(flags);
        if (images.size() != 2) {
            throw new UsageException("compare takes two images, and not " + images.size(), "spindle compare A B");
        }
        flags.work.requireSensible();
        Interrupts.listen();
        return flags.recursive
                ? folders(images.get(0), images.get(1), console)
                : compare(images.get(0), images.get(1), console);
    }

    private int folders(Path first, Path second, Console console) throws IOException {
        if (!Files.isDirectory(first) || !Files.isDirectory(second) || flags.patch != null) {
            throw new UsageException("-r compares two folders, and writes no patch", "spindle compare -r A B");
        }
        FolderPairs found = FolderPairs.of(first, second, flags.input);
        int status = Images.each(
                List.copyOf(found.pairs().keySet()),
                console,
                image -> compare(image, Objects.requireNonNull(found.pairs().get(image)), console));
        for (Path alone : found.alone()) {
            status = Math.max(status, ExitStatus.MISMATCH);
            PrintStream told = flags.general.isJson() ? console.err() : console.out();
            told.println(Console.printable(alone + " is in one of the folders only"));
        }
        for (UnreadableInputException problem : found.unread()) {
            status = Math.max(status, ExitStatus.UNREADABLE);
            console.err().println(Console.printable(CommandWords.of(problem)));
        }
        return status;
    }

    private int compare(Path first, Path second, Console console) throws IOException {
        try (DiscImage a = open(first, console);
                DiscImage b = open(second, console);
                PatchOutput patch = PatchOutput.of(flags.patch, flags.force, a, b)) {
            console.tell(a.findings());
            console.tell(b.findings());
            return compare(a, b, patch, console);
        }
    }

    private DiscImage open(Path path, Console console) throws IOException {
        console.lookAt(path);
        return Spindle.open(path, flags.input.opening(ReadOptions.Completeness.SALVAGE));
    }

    private int compare(DiscImage a, DiscImage b, PatchOutput patch, Console console) throws IOException {
        Comparison comparison;
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            comparison = ImageChecks.compare(a, b, new CompareOptions(extent(), flags.work.threads), progress);
        }
        int found = Math.max(ExitStatus.of(a.noticed()), ExitStatus.of(b.noticed()));
        int status = comparison.isEqual() ? found : ExitStatus.MISMATCH;
        if (flags.general.isJson()) {
            ComparisonJson.write(a, b, comparison, status, console.out());
        } else if (!flags.general.quiet) {
            print(a, b, comparison, console);
        }
        patch.write(comparison, console);
        return status;
    }

    /** Quiet runs tell nothing beside the status. */
    private CompareOptions.Extent extent() {
        return flags.general.quiet && !flags.general.isJson()
                ? CompareOptions.Extent.FIRST_DIFFERENCE
                : CompareOptions.Extent.WHOLE;
    }

    private void print(DiscImage a, DiscImage b, Comparison comparison, Console console) {
        for (String line : ComparisonText.of(comparison, flags.all ? Integer.MAX_VALUE : LISTED)) {
            console.out().println(Console.printable(line));
        }
        console.out()
                .println(Console.printable(a.files().get(0) + " and "
                        + b.files().get(0) + (comparison.isEqual() ? " are equal" : " differ")));
    }
}
