// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.DataTracks;
import spindle.Spindle;
import spindle.extract.CheckedImage;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.Remedy;
import spindle.io.UnreadableInputException;
import spindle.report.ListingJson;
import spindle.report.ListingText;

/** {@code spindle ls}: the files in a data track. */
final class LsVerb implements Verb {
    /** Characters that are printed at once. */
    private static final int CHUNK = 32 * 1024;

    private static final Manual MANUAL = new Manual(
            "ls",
            "ls IMAGE [GLOB...]",
            "list the files in a data track, without mounting it",
            List.of(
                    new Example("ls game.cue", "every path"),
                    new Example("ls game.cue -l", "kinds, sizes and dates too"),
                    new Example("ls game.bin '*.str'", "those whose names match"),
                    new Example("ls hybrid.iso --fs hfs", "the Apple half of a hybrid"),
                    new Example("ls -r discs '*.exe'", "in all images of a folder"),
                    new Example("ls game.cue --json", "for programs")),
            """
            Lists directories and all that is in them, in the order of the volume. In a GLOB, * and ? stand for characters \
            of one name, ** for characters of any names. A GLOB without a / is compared with the name of each file and \
            directory, a GLOB with a / with the whole path. Case and versions (;1) do not count. A directory that matches \
            stands for all that is in it. Dates are in UTC.

            Where there are several volumes or sets of names, the richest is taken, and a note says which: Rock Ridge, else \
            Joliet, else ISO 9660 or UDF, whichever has more files. Errors in the structures are told (status 5), and the \
            rest is listed.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ReadingOptions implements TakesFolders {
        @Parameter(
                names = {"-l", "--long"},
                description = "kind and permissions, size, date, path, target of a link, flags")
        boolean isLong;

        @Parameter(
                names = "-R",
                description = "accepted, and always done: directories are listed with all that is in them")
        boolean directories;

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
    }

    @Override
    public ImageLine line() {
        return ImageLine.NAMED_REPORT;
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
        try (DiscImage image = opened(operands.image())) {
            console.tell(image.findings());
            DiscImage checked = CheckedImage.of(image).image();
            TreeOptions.Choice choice = flags.tree.pick(checked, console);
            List<String> boot =
                    DataTracks.volumes(checked, choice.trees().track()).boot();
            List<Finding> findings = new ArrayList<>(image.findings());
            int status = flags.general.isJson()
                    ? writeJson(operands, choice, boot, findings, console)
                    : print(operands, choice, boot, findings, console);
            for (String text : operands.patterns().unmatched()) {
                throw new UnreadableInputException(
                        text,
                        "matches nothing in the " + choice.tree().kind() + " tree",
                        Remedy.of(Remedy.Action.LIST_FILES));
            }
            return status;
        }
    }

    /** {@return the image; where it has no data track, the data in its audio tracks, if there are any} */
    private DiscImage opened(Path path) throws IOException {
        return Images.withDataTrack(Spindle.open(path, flags.input.opening(ReadOptions.Completeness.SALVAGE)));
    }

    private static int writeJson(
            FileOperands operands,
            TreeOptions.Choice choice,
            List<String> boot,
            List<Finding> findings,
            Console console)
            throws IOException {
        try (ListingJson json = ListingJson.begin(operands.image(), choice.trees(), choice.tree(), console.out())) {
            walk(operands, choice.tree(), json::entry, findings);
            int status = ExitStatus.of(findings);
            json.end(boot, findings, status);
            return status;
        }
    }

    private int print(
            FileOperands operands,
            TreeOptions.Choice choice,
            List<String> boot,
            List<Finding> findings,
            Console console)
            throws IOException {
        int opened = findings.size();
        StringBuilder lines = new StringBuilder(CHUNK + 1024);
        walk(
                operands,
                choice.tree(),
                entry -> {
                    String line = flags.isLong ? ListingText.line(entry) : ListingText.path(entry);
                    lines.append(Console.printable(line)).append(System.lineSeparator());
                    if (lines.length() > CHUNK) {
                        console.out().print(lines);
                        lines.setLength(0);
                    }
                },
                findings);
        console.out().print(lines);
        console.out().flush();
        boot.forEach(
                each -> console.say("boots: " + each + (hasBootTree(choice) ? "; --fs boot lists the images" : "")));
        console.tell(findings.subList(opened, findings.size()));
        return ExitStatus.of(findings);
    }

    private static boolean hasBootTree(TreeOptions.Choice choice) {
        return choice.trees().ofKind("boot").isPresent();
    }

    private static void walk(FileOperands operands, Tree tree, Tree.Visitor visitor, List<Finding> findings)
            throws IOException {
        tree.walk(
                (Entry entry) -> {
                    if (operands.patterns().matches(entry.path())) {
                        visitor.visit(entry);
                    }
                },
                findings);
    }
}
