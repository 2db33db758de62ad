// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.Sheets;
import spindle.disc.Msf;
import spindle.doctor.make.Boundaries;
import spindle.doctor.make.Certainty;
import spindle.doctor.make.MadeLine;
import spindle.doctor.make.MadeSheet;
import spindle.doctor.make.MakeRequest;
import spindle.format.ReadOptions;
import spindle.format.SheetFinding;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.OutputSet;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;
import spindle.report.LintText;
import spindle.report.MadeSheetJson;

/** {@code spindle cue make}: a sheet for files that have none. */
final class MakeVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "cue-make",
            "cue make FILE... [-o SHEET]",
            "write a sheet for files that have none",
            List.of(
                    new Example("cue make game.bin", "game.cue, by the content of the BIN"),
                    new Example("cue make 'game (Track '*.bin -o game.cue", "one track a file"),
                    new Example("cue make folder -o folder/album.cue", "the tracks of a folder, in order"),
                    new Example("cue make disc.bin --toc '1 3 53142 150 15363 32314'", "tracks by MusicBrainz's TOC")),
            """
            Looks at what files of sectors or samples hold, and writes a CUE sheet for them: modes, audio behind data, the \
            pauses that the content tells, titles from tags. Where one file has several tracks, its Q channel tells them (in \
            sectors of 2448 bytes, or a SUB beside it), or --toc, --lengths or --silence does. For each line it tells how \
            sure it is and why, on standard error, or with --json.

            Status 0 where the content tells every line, 1 where a line is likely or guessed. A SHEET of - is standard \
            output.""");

    /** Sectors of silence that part two tracks: two seconds, the pause of most discs. */
    private static final int SILENCE = 2 * Msf.FRAMES_PER_SECOND;

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends VerbOptions {
        @Parameter(
                names = {"-o", "--output"},
                placeholder = "SHEET",
                description = "write this sheet; - is standard output")
        @Nullable
        String output;

        @Parameter(
                names = {"-f", "--force"},
                description = "replace a sheet that is there")
        boolean force;

        @Parameter(
                names = "--toc",
                placeholder = "TOC",
                description = "tracks by a table of contents: MusicBrainz's (FIRST LAST LEADOUT START...), CTDB's"
                        + " (START:...:LEADOUT) or AccurateRip's (START... LEADOUT)")
        @Nullable
        String toc;

        @Parameter(
                names = "--lengths",
                placeholder = "M:SS[:FF],...",
                description = "tracks by their lengths; what is left is the last one")
        @Nullable
        String lengths;

        @Parameter(
                names = "--silence",
                description = "divide audio into tracks where it is silent for two seconds or more")
        boolean silence;

        private Optional<Boundaries> boundaries() throws UsageException {
            if (toc != null && lengths != null) {
                throw new UsageException("--toc and --lengths cannot be had together", "give one of them");
            }
            if (toc != null) {
                return Optional.of(Boundaries.ofToc(toc)
                        .orElseThrow(() -> new UsageException(
                                "--toc " + toc + " is no table of contents",
                                "MusicBrainz writes 1 3 53142 150 15363 32314, CTDB 0:15213:32164:52992")));
            }
            if (lengths != null) {
                return Optional.of(Boundaries.ofLengths(lengths)
                        .orElseThrow(() ->
                                new UsageException("--lengths " + lengths + " are no lengths", "write 3:25,4:10:37")));
            }
            return Optional.empty();
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
        List<Path> files = SheetOperands.of(flags);
        Optional<Boundaries> boundaries = flags.boundaries();
        if (boundaries.isPresent() && (files.size() > 1 || Files.isDirectory(files.get(0)))) {
            throw new UsageException("--toc and --lengths tell of one file, and there are several", "name one");
        }
        boolean stream = "-".equals(flags.output);
        Path sheet = flags.output == null || stream ? beside(files.get(0)) : Path.of(flags.output);
        MadeSheet made = Sheets.make(
                new MakeRequest(files, sheet, boundaries, flags.silence ? Optional.of(SILENCE) : Optional.empty()));
        List<SheetFinding> findings =
                Sheets.lint(sheet, made.bytes(), ReadOptions.DEFAULT).sheet().findings();
        requireReadable(sheet, findings);
        if (!stream) {
            write(made);
        }
        int status = status(made, findings);
        if (console.isJson()) {
            MadeSheetJson.write(made, findings, status, console.out());
            return status;
        }
        if (stream) {
            console.out().print(made.text());
        }
        say(made, findings, console);
        return status;
    }

    /** {@return the sheet of the name of a file, or of a folder in it} */
    private static Path beside(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        String own = name == null ? "disc" : name.toString();
        if (Files.isDirectory(file)) {
            return file.resolve(own + ".cue");
        }
        int track = own.indexOf(" (Track ");
        String base = track > 0 ? own.substring(0, track) : Targets.base(file);
        return file.resolveSibling(base + ".cue");
    }

    /** A sheet that would not open is not written. */
    private static void requireReadable(Path sheet, List<SheetFinding> findings) throws SpindleException {
        for (SheetFinding finding : findings) {
            switch (finding.weight()) {
                case UNREADABLE ->
                    throw new UnreadableInputException(sheet.toString(), finding.message(), finding.remedy());
                case INVALID -> throw new DiscFormatException(sheet.toString(), finding.message(), finding.remedy());
                case UNSUPPORTED ->
                    throw new UnsupportedImageException(sheet.toString(), finding.message(), finding.remedy());
                default -> {}
            }
        }
    }

    private void write(MadeSheet made) throws IOException {
        OutputSet.Overwrite overwrite = OutputOptions.overwrite(flags.force);
        try (OutputSet outputs = new OutputSet(overwrite, OutputSet.Sync.NONE, made.files())) {
            outputs.add(made.path()).write(0, ByteBuffer.wrap(made.bytes()));
            outputs.commit();
        }
    }

    private static int status(MadeSheet made, List<SheetFinding> findings) {
        boolean sure = made.lines().stream().allMatch(line -> line.certainty() == Certainty.CERTAIN);
        return Math.max(LintVerb.status(findings), sure ? ExitStatus.DONE : ExitStatus.WARNINGS);
    }

    private static void say(MadeSheet made, List<SheetFinding> findings, Console console) {
        for (MadeLine line : made.lines()) {
            String said = line.text() + "  <- " + line.certainty().name().toLowerCase(Locale.ROOT) + ": " + line.why();
            if (line.certainty() == Certainty.CERTAIN) {
                console.sayMore(said);
            } else {
                console.say(said);
            }
        }
        for (SheetFinding finding : findings) {
            console.say(LintText.word(finding.weight()) + ": " + finding.message() + " [" + finding.rule() + "]");
        }
        if (made.lines().stream().anyMatch(line -> line.why().contains("nothing tells"))) {
            console.say("note: --toc, --lengths or --silence say where tracks begin");
        }
        long tracks = made.lines().stream()
                .filter(line -> line.text().startsWith("  TRACK"))
                .count();
        console.say(made.path() + ": " + Amounts.of(tracks, "track") + " in "
                + Amounts.of(made.files().size(), "file"));
    }
}
