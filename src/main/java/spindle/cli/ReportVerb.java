// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.ImageChecks;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.OutputSet;
import spindle.plan.HashRequest;
import spindle.report.page.Examined;
import spindle.verify.VerifyOptions;

/** {@code spindle report}: a page about images. */
final class ReportVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "report",
            "report IMAGE... -o PAGE.html",
            "write a page about images, to look at and to print",
            List.of(
                    new Example("report game.cue -o game.html", "one disc"),
                    new Example("report *.cue -o discs.html", "several, with an index"),
                    new Example("report -r discs -o discs.html", "all images in a folder")),
            """
            Verifies images and writes the findings as one HTML file, which needs no network and no other file. It shows the \
            disc as a ring and as a strip to scale, coloured by the kind of sectors and by their damage; findings with \
            advice; tracks, volumes, ids; audio tracks as wave forms; and the files, with marks on those that are damaged. \
            The status is that of verify.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ReadingOptions {
        @Parameter(
                names = {"-o", "--output"},
                placeholder = "FILE",
                description = "write the page here")
        @Nullable
        String output;

        @Parameter(
                names = {"-f", "--force"},
                description = "replace a page that exists")
        boolean force;

        @Parameter(
                names = "--hashes",
                description = "add the checksums of the tracks as Redump counts them, for which all is read again")
        boolean hashes;

        @ParametersDelegate
        final FolderSearch folders = new FolderSearch();
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
        flags.work.requireSensible();
        if (flags.output == null) {
            throw new UsageException("no page was named", "name it with -o page.html");
        }
        OutputSet.Overwrite overwrite = OutputOptions.overwrite(flags.force);
        Interrupts.listen();
        FolderSearch.Found found = flags.folders.images(Images.of(flags, console), flags.input, console);
        List<Path> images = found.files();
        try (PageFile page = new PageFile(Optional.of(flags.output), overwrite, images)) {
            int worst = found.tell(console);
            for (Path image : images) {
                worst = Math.max(worst, add(image, page, console));
                if (worst == ExitStatus.INTERRUPTED) {
                    return worst;
                }
            }
            page.write(console);
            return worst;
        }
    }

    private int add(Path path, PageFile page, Console console) throws IOException {
        try (DiscImage image = Images.checked(path, flags, ReadOptions.Completeness.SALVAGE);
                ProgressLine progress = ProgressLine.of(console, flags)) {
            VerifyOptions options = VerifyOptions.DEFAULT.withThreads(flags.work.threads);
            Examined examined = PageFile.examine(image, options, progress);
            page.add(path, flags.hashes ? hashed(path, examined) : examined);
            return ExitStatus.of(examined.verification(), examined.findings());
        } catch (InvalidPathException | IOException e) {
            page.addFailed(path, e);
            return console.fail(e);
        }
    }

    private Examined hashed(Path path, Examined examined) throws IOException {
        HashRequest request = new HashRequest(Targets.base(path)).withThreads(flags.work.threads);
        return examined.withHashes(ImageChecks.hash(examined.image(), request, Progress.NONE));
    }
}
