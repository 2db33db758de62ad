// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spindle.Spindle;
import spindle.extract.CheckedImage;
import spindle.extract.ExtractOptions;
import spindle.extract.ExtractResult;
import spindle.extract.ExtractTarget;
import spindle.extract.Extraction;
import spindle.extract.FileForm;
import spindle.extract.FileTarget;
import spindle.extract.FolderTarget;
import spindle.extract.ForkForm;
import spindle.extract.NameForm;
import spindle.extract.TarTarget;
import spindle.format.PlannedFile;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.Amounts;
import spindle.io.OutputException;
import spindle.io.OutputSet;
import spindle.report.ListingJson;

/** {@code spindle extract}: files out of a data track. */
final class ExtractVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "extract",
            "extract IMAGE [GLOB...] -d DIR",
            "take files out of a data track, without mounting it",
            List.of(
                    new Example("extract game.cue -d game", "everything, into a folder"),
                    new Example("extract game.cue '*.str' -d . --raw", "files as raw sectors of 2352 bytes"),
                    new Example("extract game.cue SYSTEM.CNF -o -", "one file, to standard output"),
                    new Example("extract vcd.cue --fs videocd -d .", "the streams of a Video CD as .mpg"),
                    new Example("extract disc.iso --to-tar - | ...", "all files as a tar archive"),
                    new Example("extract -r discs -d files", "of all images in a folder, each into its own")),
            """
            Files get the dates and permissions that the volume states; links are made where they lead into DIR. Damaged \
            sectors are repaired through parity where that is possible (status 1). Others are written as stored, and their \
            files are named (status 5). DIR receives everything or nothing, and files that exist stay unless --force is \
            given. Names that this system cannot hold, or that clash, are changed, and a warning says so. Versions (;1) are \
            left out, unless --fs names the tree.

            A file with sectors of form 2 (video, XA audio) is written with its whole payload: 2324 bytes of each of those \
            sectors, 2048 of each other. Programs that decode such files want sub-headers too: --raw or --cdxa.

            GLOBs are those of spindle ls.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ReadingOptions implements TakesFolders {
        @Parameter(
                names = {"-d", "--outdir"},
                placeholder = "DIR",
                description = "write into DIR, which is made where it is missing")
        @Nullable
        String directory;

        @Parameter(
                names = {"-o", "--output"},
                placeholder = "FILE",
                description = "write the one file that matches as FILE; - is standard output")
        @Nullable
        String output;

        @Parameter(names = "--to-tar", placeholder = "FILE", description = "write a tar archive; - is standard output")
        @Nullable
        String tar;

        @Parameter(
                names = {"-f", "--force"},
                description = "replace files that exist (never a source)")
        boolean force;

        @Parameter(
                names = "--strip",
                placeholder = "N",
                description = "leave out the first N names of each path",
                defaultValueDescription = "none")
        int strip;

        @Parameter(names = "--raw", description = "the raw sectors of files, 2352 bytes each")
        boolean raw;

        @Parameter(names = "--cdxa", description = "the raw sectors of files in RIFF CDXA files")
        boolean cdxa;

        @Parameter(
                names = "--form2",
                description = "2324 bytes of each sector of form 2, whatever the volume says of the file")
        boolean form2;

        @Parameter(
                names = "--forks",
                placeholder = "appledouble|files|none",
                description = "further streams of files: a resource fork as ._name, each stream as name.stream, none")
        String forks = "appledouble";

        @Parameter(names = "--no-check", description = "take sectors as they are")
        boolean noCheck;

        @Parameter(names = "--salvage", description = "write what is there of files that are not whole (status 5)")
        boolean salvage;

        @ParametersDelegate
        final TreeOptions tree = new TreeOptions();

        @ParametersDelegate
        final FolderOptions folders = new FolderOptions();

        @Override
        public FolderOptions folders() {
            return folders;
        }

        @Override
        List<String> imageWords() {
            return FileOperands.imageWords(this);
        }

        @Override
        OutputPlace outputs() {
            return OutputPlace.in(directory);
        }

        /** Each image gets a folder of its own. */
        @Override
        void writeFor(Path image, Path folder) {
            if (directory != null) {
                directory = Path.of(directory)
                        .resolve(folder.toString())
                        .resolve(Targets.base(image))
                        .toString();
            }
        }
    }

    @Override
    public ImageLine line() {
        return ImageLine.LAST_WORD;
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
        FileOperands operands = FileOperands.of(flags);
        console.lookAt(operands.image());
        flags.work.requireSensible();
        ExtractOptions options = extractOptions();
        requireOneOutput(console);
        claimFolder(console);
        try (DiscImage image = opened(operands.image())) {
            console.tell(image.findings());
            CheckedImage checked = flags.noCheck ? CheckedImage.unchecked(image) : CheckedImage.of(image);
            TreeOptions.Choice choice = flags.tree.pick(checked.image(), console);
            Extraction extraction = new Extraction(checked, choice.trees().track(), choice.tree(), options);
            Interrupts.listen();
            List<Finding> unheld = Collections.synchronizedList(new ArrayList<>());
            ExtractResult taken;
            try (ProgressLine progress = ProgressLine.of(console, flags);
                    ExtractTarget target = target(image, console, unheld)) {
                taken = extraction.run(operands.patterns(), target, progress);
            }
            List<Finding> findings = new ArrayList<>(taken.findings());
            findings.addAll(unheld);
            return sumUp(
                    choice,
                    new ExtractResult(taken.files(), taken.directories(), taken.links(), taken.bytes(), findings),
                    console);
        }
    }

    /** Files of two images never mix. */
    private void claimFolder(Console console) throws IOException {
        if (flags.found.isPresent() && flags.directory != null) {
            List<PlannedFile> folder = List.of(new PlannedFile(Path.of(flags.directory), 0));
            console.made().claim(folder, "run it for one image at a time, with -d and a folder for each");
        }
    }

    /** {@return the image; where it has no data track, the data in its audio tracks, if there are any} */
    private DiscImage opened(Path path) throws IOException {
        return Images.withDataTrack(Spindle.open(path, flags.input.opening(ReadOptions.Completeness.SALVAGE)));
    }

    private int sumUp(TreeOptions.Choice choice, ExtractResult result, Console console) throws IOException {
        console.tell(result.findings());
        int status = ExitStatus.of(result.findings());
        if (flags.general.isJson()) {
            ListingJson.write(
                    FileOperands.of(flags).image(), choice.trees(), choice.tree(), result, status, console.out());
        }
        String folders = result.directories() == 0 ? "" : Amounts.of(result.directories(), "folder") + ", ";
        String links = result.links() == 0 ? "" : Amounts.of(result.links(), "link") + ", ";
        console.say("wrote " + Amounts.of(result.files(), "file") + ", " + folders + links
                + Amounts.bytes(result.bytes()) + ", " + where());
        return status;
    }

    private String where() {
        if (isStream()) {
            return "to standard output";
        }
        String file = flags.output == null ? flags.tar : flags.output;
        return file == null ? "into " + flags.directory : "as " + file;
    }

    private boolean isStream() {
        return "-".equals(flags.output) || "-".equals(flags.tar);
    }

    private void requireOneOutput(Console console) throws IOException {
        int outputs = (flags.directory == null ? 0 : 1) + (flags.output == null ? 0 : 1) + (flags.tar == null ? 0 : 1);
        if (outputs != 1) {
            throw new UsageException(
                    "extract needs one place to write to", "give one of -d DIR, -o FILE and --to-tar FILE");
        }
        if (isStream() && flags.general.isJson()) {
            throw new UsageException("--json and the files cannot both go to standard output", "give -d");
        }
        if (isStream() && console.terminals().out() && !flags.force) {
            throw new OutputException(
                    "", "standard output is a terminal", "lead it into a pipe or a file, or say --force");
        }
    }

    private ExtractTarget target(DiscImage image, Console console, List<Finding> unheld) {
        OutputSet.Overwrite overwrite = OutputOptions.overwrite(flags.force);
        if (flags.directory != null) {
            Path folder = Path.of(flags.directory);
            return new FolderTarget(folder, overwrite, image.files(), flags.work.threads, unheld::add);
        }
        if (isStream()) {
            return flags.tar == null ? FileTarget.toStream(console.data()) : TarTarget.toStream(console.data());
        }
        OutputSet set = new OutputSet(overwrite, OutputSet.Sync.NONE, image.files());
        return flags.tar == null
                ? FileTarget.toFile(Path.of(String.valueOf(flags.output)), set)
                : TarTarget.toFile(Path.of(flags.tar), set);
    }

    private ExtractOptions extractOptions() throws UsageException {
        if (flags.strip < 0) {
            throw new UsageException("--strip " + flags.strip, "give 0 or more");
        }
        return new ExtractOptions(
                form(),
                forks(),
                flags.tree.kind == null ? NameForm.WITHOUT_VERSION : NameForm.AS_STORED,
                flags.strip,
                flags.salvage ? ExtractOptions.Incomplete.SALVAGED : ExtractOptions.Incomplete.LEFT_OUT);
    }

    private FileForm form() throws UsageException {
        if ((flags.raw ? 1 : 0) + (flags.cdxa ? 1 : 0) + (flags.form2 ? 1 : 0) > 1) {
            throw new UsageException("--raw, --cdxa and --form2 are three forms", "give one of them");
        }
        if (flags.raw) {
            return FileForm.RAW;
        }
        return flags.cdxa ? FileForm.CDXA : flags.form2 ? FileForm.FORM2 : FileForm.CONTENT;
    }

    private ForkForm forks() throws UsageException {
        if (flags.output != null) {
            return ForkForm.NONE;
        }
        return switch (flags.forks.toLowerCase(Locale.ROOT)) {
            case "appledouble" -> ForkForm.APPLE_DOUBLE;
            case "files" -> ForkForm.FILES;
            case "none" -> ForkForm.NONE;
            default -> throw new UsageException("--forks " + flags.forks, "say appledouble, files or none");
        };
    }
}
