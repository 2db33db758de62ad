// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import spindle.DataTracks;
import spindle.ImageViews;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.DataLossException;
import spindle.convert.SectorCare;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.filesystem.Volume;
import spindle.filesystem.recognise.FileCount;
import spindle.format.Loss;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.io.Amounts;
import spindle.io.Remedy;
import spindle.plan.IsoRequest;
import spindle.report.VolumeText;

/** {@code spindle iso}: the data tracks of images, each as an ISO. */
final class IsoVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "iso",
            "iso IMAGE...",
            "make an ISO of the data track",
            List.of(
                    new Example("iso game.cue", "game.iso, in the current directory"),
                    new Example("iso game.cue -o out/g.iso", "under that name"),
                    new Example("iso game.cue -o - | ...", "to standard output"),
                    new Example("iso game.bin", "its sheet beside it is used, and said"),
                    new Example("iso psx.cue --form2 cut", "with form 2 sectors (video, XA audio)")),
            """
            Why is my ISO smaller than the BIN? A raw sector has 2352 bytes; 2048 are data. Where is the audio? An ISO \
            cannot hold it. Keep the BIN/CUE; spindle split makes a file of every track. Several data tracks give game \
            (Track 1).iso, game (Track 2).iso, ...

            Unless options say otherwise, EDC is checked on the way, and parity repairs damaged sectors. A sector that looks \
            edited (some of its user data differs from what EDC and parity say) is kept as it is. Form 2 sectors whose \
            payload is not empty are refused (status 6).""");

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends WritingOptions implements TakesFolders {
        @ParametersDelegate
        final DataTrackOptions tracks = new DataTrackOptions();

        @ParametersDelegate
        final FormTwoOption form2 = new FormTwoOption();

        @Parameter(
                names = "--session-iso",
                placeholder = "raw|relocated|padded",
                description = "a later session: as it is (mount it with its base LBA), with addresses rewritten so that"
                        + " it stands alone, or with zeroes before it so that every block is at its LBA")
        String sessionIso = "raw";

        @Parameter(names = "--trim", description = "leave out what lies behind the volume: run-out, a postgap, padding")
        boolean trim;

        @Parameter(names = "--pad", description = "keep what lies behind the volume, as is done without --trim")
        boolean pad;

        @ParametersDelegate
        final CareOption care = new CareOption();

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
        return ImageLine.LAST_WORD;
    }

    @Override
    public int run(Console console) throws IOException {
        flags.takeFolder();
        List<Path> images = new ArrayList<>(Images.of(flags, console));
        flags.takeOutput(images, name -> namesIso(images, name));
        flags.requireSensible(images);
        if (flags.trim && flags.pad) {
            throw new UsageException("--trim and --pad exclude each other", "give one of them");
        }
        flags.tracks.requireSensible();
        Conversions conversions = new Conversions(console, flags);
        return Images.each(images, console, image -> on(image, conversions));
    }

    /** {@code iso game.cue game.iso} names an image and its ISO; two ISOs are two images. */
    private static boolean namesIso(List<Path> images, String name) {
        return Targets.hasExtension(name, "iso")
                && !Targets.hasExtension(images.get(0).toString(), "iso");
    }

    private int on(Path path, Conversions conversions) throws IOException {
        try (DiscImage opened = conversions.openData(path)) {
            DiscImage image = flags.trim ? ImageViews.withTrimmedTracks(opened) : opened;
            conversions.tell(image);
            List<Track> tracks = flags.tracks.pick(image.disc());
            ConversionPlan plan = Spindle.planIso(
                    image,
                    new IsoRequest(tracks, placement()),
                    track -> target(path, image.disc(), track),
                    flags.conversion(
                            WriteOptions.DEFAULT, flags.form2.meaning(), flags.care.meaning(SectorCare.REPAIR, image)));
            if (plan.outputs().size() > 1 && flags.output.output != null) {
                throw new UsageException(
                        "-o names one file, and there are " + plan.outputs().size() + " data tracks", "use -t or -d");
            }
            List<FileCount> counts = counts(image, tracks);
            int status = run(plan, tracks, conversions.with(counts));
            tellBases(image, tracks, conversions.console());
            conversions.sumUp(plan, content(image, tracks, counts));
            return status;
        }
    }

    private static int run(ConversionPlan plan, List<Track> tracks, Conversions conversions) throws IOException {
        try {
            return conversions.run(plan);
        } catch (DataLossException e) {
            List<Integer> whole =
                    new ArrayList<>(tracks.stream().map(Track::number).toList());
            whole.removeAll(e.losses().stream().map(Loss::track).toList());
            throw whole.isEmpty() ? e : e.advising(Remedy.advice(alone(whole, e)));
        }
    }

    /** {@return the advice to take those tracks alone that lose nothing, as the first track of a Video CD} */
    private static String alone(List<Integer> whole, DataLossException e) {
        String advice = "say -t " + Amounts.ranges(whole) + ", which loses nothing";
        return e.isOfFormTwo()
                ? advice + "; the others hold video or audio, which --form2 cut cuts, and spindle extract --fs videocd"
                        + " takes whole from a Video CD"
                : advice;
    }

    private Path target(Path source, Disc disc, Track track) {
        if (flags.output.output != null) {
            return Path.of(flags.output.output);
        }
        String name = Targets.ofTrack(Targets.base(source), disc, track, dataTracks(disc.tracks()), ".iso");
        return Targets.in(flags.output.directory, name);
    }

    /** What the ISO holds: file systems, and how much is in them. */
    private static String content(DiscImage image, List<Track> tracks, List<FileCount> counts) throws IOException {
        if (tracks.size() != 1) {
            return "";
        }
        String more = counts.stream().map(IsoVerb::amount).collect(Collectors.joining());
        return ": " + VolumeText.summary(DataTracks.volumes(image, tracks.get(0))) + more;
    }

    private static String amount(FileCount count) {
        String folders = count.folders() == 0 ? "" : " and " + Amounts.of(count.folders(), "folder");
        String behind = count.behind() == 0 ? "" : "; " + Amounts.of(count.behind(), "sector") + " behind the volume";
        return ", " + Amounts.of(count.files(), "file") + folders + " with " + Amounts.bytes(count.bytes()) + behind;
    }

    private static List<FileCount> counts(DiscImage image, List<Track> tracks) throws IOException {
        List<FileCount> counts = new ArrayList<>();
        for (Track track : tracks) {
            DataTracks.fileCount(image, track).ifPresent(counts::add);
        }
        return counts;
    }

    /** A later session's file system counts its addresses from the beginning of the disc, and its ISO is of little use alone. */
    private void tellBases(DiscImage image, List<Track> tracks, Console console) throws IOException {
        if (placement() != IsoRequest.Placement.RAW) {
            return;
        }
        for (Track track : tracks.stream().filter(track -> track.index1() > 0).toList()) {
            List<Volume> later = DataTracks.volumes(image, track).volumes().stream()
                    .filter(volume -> volume.base() > 0)
                    .toList();
            if (!later.isEmpty()) {
                String kinds = later.stream()
                        .map(volume -> volume.kind().title())
                        .distinct()
                        .collect(Collectors.joining(" and "));
                console.say("note: the " + kinds + " volume of track " + track.number()
                        + " counts its addresses from LBA 0 of the disc, and the track begins at LBA "
                        + track.index1() + "; --session-iso padded makes an ISO to mount (as with sbsector="
                        + track.index1() + "), relocated one that stands alone");
            }
        }
    }

    private static List<Track> dataTracks(List<Track> tracks) {
        return tracks.stream().filter(track -> track.mode().isData()).toList();
    }

    private IsoRequest.Placement placement() throws UsageException {
        return switch (flags.sessionIso.toLowerCase(Locale.ROOT)) {
            case "raw" -> IsoRequest.Placement.RAW;
            case "relocated" -> IsoRequest.Placement.RELOCATED;
            case "padded" -> IsoRequest.Placement.PADDED;
            default -> throw new UsageException("--session-iso " + flags.sessionIso, "say raw, relocated or padded");
        };
    }
}
