// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.Spindle;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.report.VerificationJson;
import spindle.report.VerificationText;
import spindle.sector.code.SectorChecker;
import spindle.verify.Verification;
import spindle.verify.VerifyOptions;

/** {@code spindle verify}: whether the sectors of images are what they should be. */
final class VerifyVerb implements Verb, Images.Action {
    private static final int LISTED = 20;

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends WorkFlags {
        boolean all;
        boolean edcOnly;

        @Override
        void read(OptionParser line) {
            super.read(line);
            all = line.flag("-a", "--all"); // list all bad sectors, not the first 20 of a track
            edcOnly = line.flag("--edc-only"); // leave out P and Q parity, which takes a third of the time
        }
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = Images.of(flags);
        flags.requireSensible();
        return Images.each(images, console, this);
    }

    @Override
    public int on(Path path, Console console) throws IOException {
        try (DiscImage image = Images.listened(path, flags, ReadOptions.Completeness.SALVAGE)) {
            VerifyOptions options = new VerifyOptions(
                    flags.edcOnly ? SectorChecker.Depth.EDC_ONLY : SectorChecker.Depth.WHOLE,
                    flags.all ? Integer.MAX_VALUE : LISTED,
                    flags.threads);
            Verification verification = verify(image, options, console);
            int status = status(image, verification);
            if (flags.json) {
                VerificationJson.write(image, verification, status, console.out());
                return status;
            }
            for (Finding finding : image.noticed()) {
                console.tell(finding);
            }
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
        int status = verification.suspect() > 0 ? ExitStatus.WARNINGS : ExitStatus.DONE;
        for (Finding finding : image.noticed()) {
            if (finding.severity() == Finding.Severity.ERROR) {
                return ExitStatus.INTEGRITY;
            }
            if (finding.severity() == Finding.Severity.WARNING) {
                status = ExitStatus.WARNINGS;
            }
        }
        return verification.bad() > 0 ? ExitStatus.INTEGRITY : status;
    }
}
