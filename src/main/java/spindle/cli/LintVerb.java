// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.Sheets;
import spindle.doctor.Diagnosis;
import spindle.format.SheetFinding;
import spindle.io.Amounts;
import spindle.report.LintJson;
import spindle.report.LintSarif;
import spindle.report.LintText;

/** {@code spindle cue lint}: what is wrong with sheets. */
final class LintVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "cue-lint",
            "cue lint SHEET...",
            "tell what is wrong with a sheet",
            List.of(
                    new Example("cue lint game.cue", "each fault with its line, and what is right"),
                    new Example("cue lint -r discs", "all sheets in a folder"),
                    new Example("cue lint *.cue --sarif", "for editors and build servers")),
            """
            Reads CUE, TOC, CCD and GDI sheets with the files that they name, and tells everything that is read leniently, \
            that the files contradict, or that is wrong: the line and column, the rule, and what is right. docs/sheets.md \
            lists the rules. spindle cue fix makes the changes that are proven.

            Status 0 where nothing is wrong, 1 where there are only warnings, 3 where a file is not there, 4 where the sheet \
            cannot be read, 5 where sectors are missing.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends SheetOptions {
        @Parameter(names = "--sarif", description = "report as SARIF 2.1.0 on standard output")
        boolean sarif;

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
        if (flags.sarif && flags.general.isJson()) {
            throw new UsageException("--json and --sarif cannot be had together", "give one of them");
        }
        FolderSearch.Found sheets = flags.folders.sheets(SheetOperands.of(flags));
        int unread = sheets.tell(console);
        return Math.max(unread, flags.sarif ? sarif(sheets.files(), console) : each(sheets.files(), console));
    }

    private int each(List<Path> sheets, Console console) throws IOException {
        return Images.each(sheets, console, sheet -> one(sheet, console));
    }

    private int sarif(List<Path> sheets, Console console) throws IOException {
        List<Diagnosis> diagnoses = new ArrayList<>();
        int status = Images.each(sheets, console, sheet -> {
            Diagnosis diagnosis = Sheets.lint(sheet, flags.input.reading());
            diagnoses.add(diagnosis);
            return status(diagnosis);
        });
        LintSarif.write(diagnoses, Version.NUMBER, console.out());
        return status;
    }

    private int one(Path sheet, Console console) throws IOException {
        Diagnosis diagnosis = Sheets.lint(sheet, flags.input.reading());
        int status = status(diagnosis);
        if (console.isJson()) {
            LintJson.write(diagnosis, status, console.out());
            return status;
        }
        for (String line : LintText.of(diagnosis)) {
            console.out().println(Console.printable(line));
        }
        console.out().println(summary(diagnosis));
        return status;
    }

    private static String summary(Diagnosis diagnosis) {
        List<SheetFinding> findings = diagnosis.sheet().findings();
        long errors =
                findings.stream().filter(finding -> finding.weight().isError()).count();
        long warnings = findings.stream()
                .filter(finding -> finding.weight() == SheetFinding.Weight.WARNING)
                .count();
        long mends =
                findings.stream().filter(finding -> finding.mend().isProven()).count();
        String name = Console.printable(diagnosis.path().toString());
        return errors + warnings == 0
                ? name + ": nothing is wrong"
                : name + ": " + Amounts.of(errors, "error") + ", " + Amounts.of(warnings, "warning")
                        + (mends == 0 ? "" : "; spindle cue fix mends " + mends);
    }

    /** {@return the exit status: that of the worst finding} */
    static int status(Diagnosis diagnosis) {
        return status(diagnosis.sheet().findings());
    }

    /** {@return the exit status that findings end with} */
    static int status(List<SheetFinding> findings) {
        return findings.stream()
                .mapToInt(finding -> status(finding.weight()))
                .max()
                .orElse(ExitStatus.DONE);
    }

    private static int status(SheetFinding.Weight weight) {
        return switch (weight) {
            case NOTE -> ExitStatus.DONE;
            case WARNING -> ExitStatus.WARNINGS;
            case UNREADABLE -> ExitStatus.UNREADABLE;
            case INVALID -> ExitStatus.NOT_AN_IMAGE;
            case DAMAGED -> ExitStatus.INTEGRITY;
            case UNSUPPORTED -> ExitStatus.UNSUPPORTED;
        };
    }
}
