// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.Finish;
import spindle.convert.Planner;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.iso.IsoFormat;
import spindle.image.DiscImage;
import spindle.image.Storage;
import spindle.rip.AudioFileType;
import spindle.rip.Cut;
import spindle.rip.Cuts;
import spindle.rip.Silence;

/** Plans that take a disc apart: tracks as files of their own. */
final class IsoPlans {
    private final DiscImage image;
    private final Disc disc;
    private final Writer iso = new IsoFormat().writer().orElseThrow();

    private IsoPlans(DiscImage image) {
        this.image = image;
        this.disc = image.disc();
    }

    /** {@return the plan to write data tracks as ISOs} */
    static ConversionPlan of(
            DiscImage image, IsoRequest request, Function<Track, Path> target, ConversionOptions options)
            throws IOException {
        IsoPlans plans = new IsoPlans(image);
        List<Planner.Part> parts = new ArrayList<>();
        for (Track track : request.tracks()) {
            parts.add(plans.iso(track, request.placement(), target.apply(track)));
        }
        return Planner.parts(image, parts, plans.leftBehind(request.tracks(), options), options);
    }

    /** {@return the plan to write each track as a file of its own: data as ISO, audio as WAV} */
    static ConversionPlan apart(DiscImage image, Function<Track, Path> target, ConversionOptions options)
            throws IOException {
        IsoPlans plans = new IsoPlans(image);
        List<Planner.Part> parts = new ArrayList<>();
        List<Loss> left = new ArrayList<>();
        List<Cut> cuts = Cuts.of(image.disc(), image.storages(), WriteOptions.GapPolicy.APPEND, Silence.LEFT_OUT);
        for (Track track : image.disc().tracks()) {
            parts.add(
                    track.mode().isData()
                            ? plans.iso(track, IsoRequest.Placement.RAW, target.apply(track))
                            : wav(cuts, track, target.apply(track)));
            if (track.pregap().count() > 0 && !isAppended(cuts, track)) {
                left.add(new Loss(
                        Loss.Kind.GAP,
                        track.number(),
                        track.pregap().count(),
                        "the pregap of track " + track.number() + " ("
                                + track.pregap().count() + " sectors); spindle split keeps it"));
            }
        }
        return Planner.parts(image, parts, left, options);
    }

    private Planner.Part iso(Track track, IsoRequest.Placement placement, Path target) {
        boolean padded = placement == IsoRequest.Placement.PADDED;
        Track as = plain(track, padded ? 0 : track.index1(), track.end());
        List<Planner.Piece> pieces = new ArrayList<>();
        for (Track earlier : disc.tracks()) {
            if (padded && earlier.mode().isData() && earlier.end() <= track.index1()) {
                addStored(earlier, earlier.body(), pieces);
            }
        }
        addStored(track, track.body(), pieces);
        boolean relocated = placement == IsoRequest.Placement.RELOCATED && track.index1() > 0;
        Optional<Finish> finish = relocated ? Optional.of(new Relocation()) : Optional.empty();
        return new Planner.Part(as, pieces, iso, target, finish);
    }

    /** An audio track from its index 1 to the next track's, so that the gap between them is not lost. */
    private static Planner.Part wav(List<Cut> cuts, Track track, Path target) {
        for (Cut cut : cuts) {
            if (cut.kind() == Cut.Kind.TRACK && cut.track().number() == track.number()) {
                return RipPlans.part(cut, AudioFileType.WAV.writer(cut), target);
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is no audio");
    }

    /** {@return whether the pregap of a track is at the end of the track before} */
    private static boolean isAppended(List<Cut> cuts, Track track) {
        for (Cut cut : cuts) {
            if (cut.track().number() < track.number() && cut.contains(track.index1() - 1)) {
                return true;
            }
        }
        return false;
    }

    private void addStored(Track track, LbaRange range, List<Planner.Piece> pieces) {
        Storage storage = image.storage(track);
        for (LbaRange stored : storage.stored(range)) {
            pieces.add(new Planner.Piece(track, stored));
        }
    }

    private static Track plain(Track track, int start, int end) {
        return new Track(track.number(), track.mode(), Set.of(), List.of(new Index(1, start)), end, Optional.empty());
    }

    /** What ISOs of some tracks leave of the whole disc. */
    private List<Loss> leftBehind(List<Track> tracks, ConversionOptions options) throws IOException {
        Losses losses = new Losses();
        iso.fit(disc, image.storages(), options.write(), losses);
        List<Loss> left = new ArrayList<>();
        for (Loss loss : losses.all()) {
            if (loss.kind() != Loss.Kind.TRACK || !contains(tracks, loss.track())) {
                left.add(loss);
            }
        }
        return left;
    }

    private static boolean contains(List<Track> tracks, int number) {
        for (Track track : tracks) {
            if (track.number() == number) {
                return true;
            }
        }
        return false;
    }
}
