// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.DataTracks;
import spindle.ImageChecks;
import spindle.disc.Track;
import spindle.filesystem.recognise.TrackDetails;
import spindle.format.ReadOptions;
import spindle.identity.Identity;
import spindle.image.DiscImage;
import spindle.image.ImageView;
import spindle.report.DiscJson;
import spindle.report.DiscText;
import spindle.report.IdentityText;
import spindle.report.MapText;
import spindle.report.page.Examined;
import spindle.verify.VerifyOptions;

/** {@code spindle info}: what images are. */
final class InfoVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "info",
            "info IMAGE...",
            "tell what is on a disc: tracks, indexes, gaps, volumes",
            List.of(
                    new Example("info game.cue", "the disc and its tracks"),
                    new Example("info game.bin", "through the sheet beside it"),
                    new Example("info game.cue --json", "for programs"),
                    new Example("info album.cue --ids", "what MusicBrainz knows it by")),
            """
            Lists sessions and tracks: modes as the sectors have them, how sectors are stored, pregaps, indexes, lengths, \
            flags, ISRCs and titles. Of data tracks it tells the volumes (ISO 9660, Joliet, UDF, HFS, ...): how full they \
            are, who made them and when, what boots, the partitions of a hybrid disc, and the code, title, version and \
            region of a disc for a console. Where a sheet contradicts its sectors, the sectors decide, and a warning says so \
            (status 1).

            An id that does not apply to a disc is left out, with the reason.""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ReadingOptions implements TakesFolders {
        @Parameter(
                names = "--ids",
                description =
                        "MusicBrainz, CDDB, AccurateRip and CTDB ids; the AccurateRip checksums of audio tracks, for which all audio is read; the hash by which RetroAchievements knows a game")
        boolean ids;

        @Parameter(
                names = "--accuraterip",
                placeholder = "FILE",
                description =
                        "with --ids: compare with an answer of AccurateRip (dBAR-...bin), at other offsets too; status"
                                + " 8 where no track is as in it")
        @Nullable
        String accurateRip;

        @Parameter(
                names = "--ctdb",
                placeholder = "FILE",
                description =
                        "with --ids: compare with an answer of CTDB (lookup2.php, XML), at other offsets too; status 8"
                                + " where nothing is as in it")
        @Nullable
        String ctdb;

        @Parameter(
                names = "--map",
                description =
                        "show the disc as a strip of characters, with its tracks and what its sectors are; reads all sectors")
        boolean map;

        @Parameter(
                names = {"-f", "--force"},
                description = "replace the page of --html")
        boolean force;

        @ParametersDelegate
        final DatOptions dat = new DatOptions();

        @ParametersDelegate
        final PageOptions page = new PageOptions();

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
        return ImageLine.FIRST_OF_REPORT;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = Images.of(flags, console);
        flags.work.requireSensible();
        if ((flags.accurateRip != null || flags.ctdb != null) && !flags.ids) {
            String option = flags.ctdb == null ? "--accuraterip" : "--ctdb";
            throw new UsageException(option + " compares what --ids tells", "say --ids too");
        }
        try (DatLookups dats = DatLookups.open(flags.dat, console);
                PageFile page = flags.page.open(images, OutputOptions.overwrite(flags.force))) {
            int status = Images.each(images, console, image -> look(image, page, dats, console));
            page.write(console);
            return status;
        }
    }

    private int look(Path path, PageFile page, DatLookups dats, Console console) throws IOException {
        try {
            return on(path, page, dats, console);
        } catch (InvalidPathException | IOException e) {
            page.addFailed(path, e);
            throw e;
        }
    }

    private int on(Path path, PageFile page, DatLookups dats, Console console) throws IOException {
        try (DiscImage opened = Images.checked(path, flags, ReadOptions.Completeness.WHOLE)) {
            DatLookups.Found known = lookUp(path, opened, dats, console);
            DiscImage image = flags.general.isJson() ? ImageView.of(opened).withFindings(known.findings()) : opened;
            Map<Integer, TrackDetails> contents = new HashMap<>();
            for (Track track : image.disc().tracks()) {
                contents.put(track.number(), DataTracks.details(image, track));
            }
            Optional<Identity> identity = flags.ids ? Optional.of(identify(image, console)) : Optional.empty();
            if (flags.general.isJson()) {
                DiscJson.write(path, image, contents, identity, console.out());
            } else {
                print(DiscText.of(image, contents), console);
                identity.ifPresent(each -> print(IdentityText.of(each), console));
                print(known.lines(), console);
            }
            if (flags.map || page.isWanted()) {
                examine(path, image, page, console);
            }
            int status = Math.max(tell(opened, console), known.status());
            return isOtherRip(identity) ? Math.max(status, ExitStatus.MISMATCH) : status;
        }
    }

    /** {@return whether no track is as in an answer that it was compared with} */
    private boolean isOtherRip(Optional<Identity> identity) {
        return identity.filter(
                        each -> (flags.accurateRip != null && each.matches().isEmpty())
                                || (flags.ctdb != null && each.ctdb().isEmpty()))
                .isPresent();
    }

    private DatLookups.Found lookUp(Path path, DiscImage image, DatLookups dats, Console console) throws IOException {
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            return dats.of(path, image, flags.work.threads, progress);
        }
    }

    private void examine(Path path, DiscImage image, PageFile page, Console console) throws IOException {
        Interrupts.listen();
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            Examined examined =
                    PageFile.examine(image, VerifyOptions.DEFAULT.withThreads(flags.work.threads), progress);
            page.add(path, examined);
            if (flags.map && !flags.general.isJson()) {
                print(MapText.of(image.disc(), examined.map(), colour(console)), console);
            }
        }
    }

    private static MapText.Colour colour(Console console) {
        return console.coloursReports() ? MapText.Colour.TERMINAL : MapText.Colour.NONE;
    }

    private Identity identify(DiscImage image, Console console) throws IOException {
        Interrupts.listen();
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            Identity identity = ImageChecks.identify(image, flags.work.threads, progress);
            if (flags.accurateRip != null) {
                identity = RipAnswers.compared(Path.of(flags.accurateRip), image, identity, progress);
            }
            return flags.ctdb == null
                    ? identity
                    : RipAnswers.comparedWithCtdb(Path.of(flags.ctdb), image, identity, progress);
        }
    }

    private static void print(List<String> lines, Console console) {
        for (String line : lines) {
            console.out().println(Console.printable(line));
        }
    }

    private static int tell(DiscImage image, Console console) {
        console.tell(image.findings());
        return ExitStatus.of(image.findings());
    }
}
