// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spindle.io.OutputSet;
import spindle.verify.rule.RuleBook;
import spindle.verify.rule.RuleChoice;

/** {@code spindle verify}: whether images are whole. */
final class VerifyVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "verify",
            "verify IMAGE...",
            "check whether an image is whole and undamaged",
            List.of(
                    new Example("verify game.cue", "a report on each track"),
                    new Example("verify game.cue --json", "for programs"),
                    new Example("verify *.cue -j 4 --junit verify.xml", "many images, for a build server")),
            """
            Checks sync, header against position, mode, both copies of the sub-header, EDC, P and Q parity of every stored \
            data sector, and looks for data in audio tracks. In the same pass it looks at samples and at the Q channel. Then \
            it compares directories, path tables, boot images, CD-TEXT and whatever else describes the disc with each other, \
            and names the files that bad sectors belong to. docs/verify.md lists the rules. Form 2 sectors without EDC, and \
            sectors stored as user data alone, are counted and are no error. Status 5 where there are errors; the report \
            says which sectors spindle repair can mend. Of several images, as many as -j says are verified at once.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ReadingOptions implements TakesFolders {
        @Parameter(
                names = {"-a", "--all"},
                description = "list all bad sectors, not the first 20 of each track")
        boolean all;

        @Parameter(
                names = "--edc-only",
                description = "leave out P and Q parity, which takes a third of the time; all damage outside parity is"
                        + " seen")
        boolean edcOnly;

        @Parameter(
                names = "--rule",
                placeholder = "ID,...",
                description = "look by these rules alone; docs/verify.md has the list")
        String only = "";

        @Parameter(names = "--ignore", placeholder = "ID,...", description = "leave out the findings of these rules")
        String ignored = "";

        @ParametersDelegate
        final DatOptions dat = new DatOptions();

        @Parameter(names = "--junit", placeholder = "FILE", description = "write the findings as JUnit XML too")
        @Nullable
        String junit;

        @Parameter(
                names = {"-f", "--force"},
                description = "replace the files of --junit and --html")
        boolean force;

        @ParametersDelegate
        final PageOptions page = new PageOptions();

        /** {@return which rules count} */
        RuleChoice rules() throws UsageException {
            return new RuleChoice(ids(only), ids(ignored));
        }

        private static Set<String> ids(String list) throws UsageException {
            Set<String> ids = Stream.of(list.split(",", -1))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
            for (String id : ids) {
                if (!RuleBook.isKnown(id)) {
                    throw new UsageException("there is no rule " + id, "docs/verify.md has the list");
                }
            }
            return ids;
        }

        @ParametersDelegate
        final FolderOptions folders = new FolderOptions();

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
        return ImageLine.LAST_OF_REPORT;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = Images.of(flags, console);
        flags.work.requireSensible();
        OutputSet.Overwrite overwrite = OutputOptions.overwrite(flags.force);
        try (DatLookups dats = DatLookups.open(flags.dat, console);
                PageFile page = flags.page.open(images, overwrite)) {
            Verifications verifications = new Verifications(flags, flags.rules(), dats, page, console);
            int status = images.size() == 1 ? verifications.one(images.get(0)) : verifications.several(images);
            if (status != ExitStatus.INTERRUPTED) {
                page.write(console);
            }
            return status;
        }
    }
}
