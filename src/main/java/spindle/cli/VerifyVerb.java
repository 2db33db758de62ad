// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.Spindle;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.report.VerificationJson;
import spindle.report.VerificationText;
import spindle.sector.code.SectorChecker;
import spindle.verify.Verification;
import spindle.verify.VerifyOptions;

/** {@code spindle verify}: whether the sectors of images are what they should be. */
final class VerifyVerb implements Verb {
    private static final int LISTED = 20;

    private static final Manual MANUAL = new Manual(
            "verify",
            "verify IMAGE...",
            "are the sectors what they should be?",
            List.of(
                    new Example("verify game.cue", "a report on each track"),
                    new Example("verify game.cue --json", "for programs")),
            """
            Checks sync, header against position, mode, both copies of the sub-header, EDC, P and Q parity of every stored data \
            sector, and looks for data in audio tracks. Form 2 sectors without EDC, and sectors stored as user data alone, are \
            counted and are no error. Status 5 where there are errors; the report says which sectors spindle repair can mend.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ReadingOptions {
        @Parameter(
                names = {"-a", "--all"},
                description = "list all bad sectors, not the first 20 of each track")
        boolean all;

        @Parameter(
                names = "--edc-only",
                description = "leave out P and Q parity, which takes a third of the time; all damage outside parity is"
                        + " seen")
        boolean edcOnly;
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
        List<Path> images = Images.of(flags, console);
        flags.work.requireSensible();
        return Images.each(images, console, image -> on(image, console));
    }

    private int on(Path path, Console console) throws IOException {
        try (DiscImage image = Images.checked(path, flags, ReadOptions.Completeness.SALVAGE)) {
            VerifyOptions options = new VerifyOptions(
                    flags.edcOnly ? SectorChecker.Depth.EDC_ONLY : SectorChecker.Depth.WHOLE,
                    flags.all ? Integer.MAX_VALUE : LISTED,
                    flags.work.threads,
                    Spindle.volumeEnds(image));
            Verification verification = verify(image, options, console);
            int status = status(image, verification);
            if (flags.general.json) {
                VerificationJson.write(image, verification, status, console.out());
                return status;
            }
            console.tell(image.noticed());
            for (String line : VerificationText.of(image, verification)) {
                console.out().println(Console.printable(line));
            }
            return status;
        }
    }

    private Verification verify(DiscImage image, VerifyOptions options, Console console) throws IOException {
        Interrupts.listen();
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            return Spindle.verify(image, options, progress);
        }
    }

    private static int status(DiscImage image, Verification verification) {
        if (verification.bad() > 0) {
            return ExitStatus.INTEGRITY;
        }
        int status = verification.suspect() > 0 ? ExitStatus.WARNINGS : ExitStatus.DONE;
        return Math.max(status, ExitStatus.of(image.findings()));
    }
}
