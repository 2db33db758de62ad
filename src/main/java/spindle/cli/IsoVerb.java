// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.SectorCare;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.filesystem.Volume;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.plan.IsoRequest;
import spindle.report.VolumeText;

/** {@code spindle iso}: the data tracks of images, each as an ISO. */
final class IsoVerb implements Verb, Images.Action {
    /** What stands for the sessions where none was named. */
    static final int EVERY_SESSION = Integer.MIN_VALUE;

    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends ConversionFlags {
        @Nullable
        String tracks;

        int session = EVERY_SESSION;
        boolean noCheck;
        boolean noRepair;

        @Nullable
        String form2;

        String sessionIso = "raw";

        @Override
        void read(OptionParser line) {
            super.read(line);
            tracks = line.word("-t", "--track"); // take these tracks: 2,5-7
            session = line.numberOr(session, "--session"); // take the data tracks of this session
            noCheck = line.flag("--no-check"); // take sectors as they are
            noRepair = line.flag("--no-repair"); // leave damaged sectors as stored
            form2 = line.word("--form2"); // form 2 sectors: cut to 2048 bytes, zero, or 2324 (all of them)
            sessionIso = line.wordOr(sessionIso, "--session-iso"); // a later session's ISO: raw, relocated or padded
        }
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = Images.of(flags);
        Conversions.requireSensible(flags, images);
        if (flags.session < 1 && flags.session != EVERY_SESSION) {
            throw new UsageException("--session " + flags.session, "give 1 or more");
        }
        return Images.each(images, console, this);
    }

    @Override
    public int on(Path path, Console console) throws IOException {
        Conversions conversions = new Conversions(console, flags);
        try (DiscImage image = conversions.open(path)) {
            conversions.tell(image);
            List<Track> tracks = tracks(image);
            ConversionPlan plan = Spindle.planIso(
                    image,
                    new IsoRequest(tracks, placement()),
                    new Target(Targets.base(path), image.disc(), flags),
                    Conversions.options(flags, WriteOptions.DEFAULT, FormTwoWord.meaning(flags.form2), care()));
            if (plan.outputs().size() > 1 && flags.output != null) {
                throw new UsageException(
                        "-o names one file, and there are " + plan.outputs().size() + " data tracks", "use -t or -d");
            }
            int status = conversions.run(plan);
            tellBases(image, tracks, console);
            conversions.sumUp(plan, content(image, tracks));
            return status;
        }
    }

    /** Where the ISO of a track goes. */
    private record Target(String base, Disc disc, Flags flags) implements Function<Track, Path> {
        @Override
        public Path apply(Track track) {
            return flags.output != null
                    ? Path.of(flags.output)
                    : Targets.in(
                            flags.directory, Targets.ofTrack(base, disc, track, dataTracks(disc.tracks()), ".iso"));
        }
    }

    /** What file system the ISO holds. */
    private static String content(DiscImage image, List<Track> tracks) throws IOException {
        return tracks.size() == 1 ? ": " + VolumeText.summary(Spindle.volumes(image, tracks.get(0))) : "";
    }

    /** A later session's file system counts its addresses from the beginning of the disc, and its ISO is of little use alone. */
    private void tellBases(DiscImage image, List<Track> tracks, Console console) throws IOException {
        if (placement() != IsoRequest.Placement.RAW) {
            return;
        }
        for (Track track : tracks) {
            for (Volume volume : Spindle.volumes(image, track).volumes()) {
                if (volume.base() > 0) {
                    console.say("note: the " + volume.kind().title() + " volume of track " + track.number()
                            + " counts its addresses from LBA 0 of the disc, and the track begins at LBA "
                            + track.index1() + "; --session-iso padded makes an ISO to mount (as with sbsector="
                            + track.index1() + "), relocated one that stands alone");
                }
            }
        }
    }

    private List<Track> tracks(DiscImage image) throws UsageException {
        List<Track> tracks = new ArrayList<>();
        for (Track track : TrackList.pick(image.disc(), flags.tracks)) {
            if (flags.tracks != null) {
                requireTakeable(image, track);
            }
            if (isInSession(image, track) && track.mode().isData()) {
                tracks.add(track);
            }
        }
        if (tracks.isEmpty() && flags.session != EVERY_SESSION) {
            throw new UsageException(
                    "session " + flags.session + " has no data track", "spindle info lists the sessions");
        }
        return tracks;
    }

    private boolean isInSession(DiscImage image, Track track) {
        return flags.session == EVERY_SESSION || image.disc().sessionOf(track).number() == flags.session;
    }

    /** Refuses a track that was named and cannot be meant. */
    private void requireTakeable(DiscImage image, Track track) throws UsageException {
        if (!track.mode().isData()) {
            throw new UsageException(
                    "track " + track.number() + " is audio, and an ISO holds data", "use spindle rip for audio");
        }
        if (!isInSession(image, track)) {
            throw new UsageException(
                    "track " + track.number() + " is in session "
                            + image.disc().sessionOf(track).number() + ", not in " + flags.session,
                    "leave out -t or --session");
        }
    }

    private static List<Track> dataTracks(List<Track> tracks) {
        List<Track> data = new ArrayList<>();
        for (Track track : tracks) {
            if (track.mode().isData()) {
                data.add(track);
            }
        }
        return data;
    }

    private SectorCare care() {
        if (flags.noCheck) {
            return SectorCare.NONE;
        }
        return flags.noRepair ? SectorCare.CHECK : SectorCare.REPAIR;
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
