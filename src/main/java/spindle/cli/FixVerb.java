// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spindle.Sheets;
import spindle.doctor.MendedSheet;
import spindle.doctor.SheetReplacement;
import spindle.doctor.SheetStyle;
import spindle.format.SheetFinding;
import spindle.io.Amounts;
import spindle.report.LintText;
import spindle.report.MendedJson;

/** {@code spindle cue fix}: a sheet with the changes that its files prove. */
final class FixVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "cue-fix",
            "cue fix SHEET...",
            "mend what the files prove wrong in a sheet",
            List.of(
                    new Example("cue fix game.cue", "the changes as a diff; nothing is written"),
                    new Example("cue fix game.cue --write", "the old sheet is game.cue.bak"),
                    new Example("cue fix -r discs --write", "all sheets in a folder"),
                    new Example("cue fix *.cue --write --style redump", "many sheets, in one style")),
            """
            Mends what spindle cue lint finds where the files of the sheet, or the rules of its syntax, prove the change: \
            names of files, words for what they hold, modes, quotes, numbers, the order of indexes, times, encoding. The \
            rest is told and stays as it is. The changes go to standard output as a unified diff; --write makes them. Where \
            a track lies elsewhere on the disc afterwards, the move is told.

            The status is that of spindle cue lint for the mended sheet, and at least 1 where changes are not written.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends SheetOptions {
        @ParametersDelegate
        final FolderSearch folders = new FolderSearch();

        @Parameter(
                names = {"-w", "--write"},
                description = "replace the sheet, and keep the old one as SHEET.bak")
        boolean write;

        @Parameter(
                names = "--style",
                placeholder = "redump|eac|plain",
                description = "write a CUE sheet's lines in this style")
        @Nullable
        String style;

        private Optional<SheetStyle> style() throws UsageException {
            if (style == null) {
                return Optional.empty();
            }
            for (SheetStyle known : SheetStyle.values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(style)) {
                    return Optional.of(known);
                }
            }
            throw new UsageException("there is no style " + style, "give redump, eac or plain");
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
    public int run(Console console) throws IOException {
        Optional<SheetStyle> style = flags.style();
        FolderSearch.Found sheets = flags.folders.sheets(SheetOperands.of(flags));
        int unread = sheets.tell(console);
        return Math.max(unread, Images.each(sheets.files(), console, sheet -> one(sheet, style, console)));
    }

    private int one(Path path, Optional<SheetStyle> style, Console console) throws IOException {
        MendedSheet plain = Sheets.mend(path, flags.input.reading());
        MendedSheet sheet = style.map(plain::in).orElse(plain);
        Optional<Path> kept =
                flags.write && sheet.isChanged() ? Optional.of(SheetReplacement.write(sheet)) : Optional.empty();
        int left = LintVerb.status(sheet.after());
        int status = sheet.isChanged() && kept.isEmpty() ? Math.max(left, ExitStatus.WARNINGS) : left;
        if (console.isJson()) {
            MendedJson.write(sheet, kept, status, console.out());
        } else {
            if (kept.isEmpty()) {
                console.out().print(shown(sheet.diff()));
            }
            say(sheet, kept, console);
        }
        return status;
    }

    /** {@return a diff without characters that steer a terminal, but for tabs and the ends of its lines} */
    private static String shown(String diff) {
        return diff.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> "\t\r\n".contains(letter) ? letter : Console.printable(letter))
                .collect(Collectors.joining());
    }

    private static void say(MendedSheet sheet, Optional<Path> kept, Console console) {
        for (SheetFinding finding : sheet.mended()) {
            int line = finding.place().line();
            console.sayMore("mended: " + (line == 0 ? "" : "line " + line + ": ") + finding.message() + "; "
                    + finding.mend().proof());
        }
        if (sheet.isEncodedAnew()) {
            console.say("note: the sheet becomes UTF-8; it is "
                    + sheet.before().sheet().charset());
        }
        sheet.moved().forEach(line -> console.say("moved: " + line));
        for (SheetFinding finding : sheet.left()) {
            int line = finding.place().line();
            console.say("left: " + (line == 0 ? "" : "line " + line + ": ") + finding.message() + " [" + finding.rule()
                    + "]" + right(finding));
        }
        console.say(summary(sheet, kept));
    }

    private static String right(SheetFinding finding) {
        String right = LintText.right(finding);
        return right.isEmpty() ? "" : "; " + right;
    }

    private static String summary(MendedSheet sheet, Optional<Path> kept) {
        String done = sheet.isChanged()
                ? kept.map(old -> "mended; the old sheet is " + old).orElse("can be mended; --write does it")
                : "nothing to mend";
        return sheet.before().path() + ": " + done
                + (sheet.mended().isEmpty()
                        ? ""
                        : " (" + Amounts.of(sheet.mended().size(), "change") + ")");
    }
}
