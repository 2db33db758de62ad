// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.Finish;
import spindle.convert.FormTwo;
import spindle.convert.Planner;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.filesystem.Volume;
import spindle.filesystem.iso9660.VolumeDescriptor;
import spindle.filesystem.recognise.DiscVolumes;
import spindle.format.Keepers;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.cso.CsoFormat;
import spindle.format.iso.IsoFormat;
import spindle.format.sheet.Listing;
import spindle.format.sheet.SheetPath;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.Storage;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.rip.AbsentGaps;
import spindle.rip.AudioFileType;
import spindle.rip.Cut;
import spindle.rip.Cuts;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.code.SectorTransform;

/** Plans that write the tracks of a disc as files of their own. */
public final class IsoPlans {
    private final DiscImage image;
    private final Disc disc;
    private final FormTwo formTwo;

    private IsoPlans(DiscImage image, FormTwo formTwo) {
        this.image = image;
        this.disc = image.disc();
        this.formTwo = formTwo;
    }

    /** {@return the plan to write data tracks as ISOs} */
    public static ConversionPlan of(
            DiscImage image, IsoRequest request, Function<Track, Path> target, ConversionOptions options)
            throws IOException {
        requireData(image, request.tracks());
        IsoPlans plans = new IsoPlans(image, options.formTwo());
        List<Planner.Part> parts = new ArrayList<>();
        Map<Integer, Track> kept = new TreeMap<>();
        for (Track track : request.tracks()) {
            for (Track earlier :
                    request.placement() == IsoRequest.Placement.PADDED ? plans.before(track) : List.<Track>of()) {
                kept.put(earlier.number(), earlier);
            }
            kept.put(track.number(), track);
            parts.add(plans.iso(track, request.placement(), target.apply(track)));
        }
        Losses left = new Losses();
        IsoFormat.addLosses(image.disc(), image.storages(), List.copyOf(kept.values()), left);
        return new Planner(Keepers.NONE).parts(plans.told(request), parts, left.all(), options);
    }

    /** {@return the image, with what is to be said of each volume that has zeroes before it} */
    private DiscImage told(IsoRequest request) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Track track : request.tracks()) {
            if (request.placement() == IsoRequest.Placement.PADDED
                    && track.index1() > 0
                    && !volumes(track).isEmpty()) {
                findings.add(padded(track));
            }
        }
        return findings.isEmpty() ? image : ImageView.of(image).withFindings(findings);
    }

    private Finding padded(Track track) throws IOException {
        if (finish(track, IsoRequest.Placement.PADDED).isEmpty()) {
            String message = "the " + volumes(track).get(0).kind().title() + " volume of track " + track.number()
                    + " counts from the track itself, and is not found behind zeroes";
            return Finding.warning("padded-volume", track.number(), message).withRemedy(Remedy.Action.RAW_PLACEMENT);
        }
        String message = "the volume descriptors of track " + track.number() + " at "
                + Msf.describe(track.index1() + VolumeDescriptor.FIRST_BLOCK) + " stand at "
                + Msf.describe(VolumeDescriptor.FIRST_BLOCK) + " too, so that the ISO opens as that session";
        return new Finding("copied-descriptors", Finding.Severity.NOTE, track.number(), Optional.empty(), message);
    }

    private static void requireData(DiscImage image, List<Track> tracks) throws UnsupportedImageException {
        for (Track track : tracks) {
            if (track.mode().isData() && track.body().count() > 0) {
                return;
            }
        }
        throw new UnsupportedImageException(
                image.files().get(0).toString(),
                "has no data track; an ISO holds the user data of one",
                Remedy.of(Remedy.Action.RIP_OR_CONVERT));
    }

    /** {@return the plan to write each track as a file of its own: data as ISO, audio as WAV} */
    public static ConversionPlan apart(DiscImage image, Function<Track, Path> target, ConversionOptions options)
            throws IOException {
        IsoPlans plans = new IsoPlans(image, options.formTwo());
        List<Planner.Part> parts = new ArrayList<>();
        List<Cut> cuts = Cuts.of(image.disc(), image.storages(), WriteOptions.GapPolicy.APPEND, AbsentGaps.LEFT_OUT);
        for (Track track : image.disc().tracks()) {
            parts.add(
                    track.mode().isData()
                            ? plans.iso(track, IsoRequest.Placement.RAW, target.apply(track))
                            : wav(cuts, track, target.apply(track)));
        }
        return new Planner(Keepers.NONE).parts(image, parts, plans.leftApart(cuts), options);
    }

    /** What files of all tracks leave of the disc: gaps that are at the end of a file are kept. */
    private List<Loss> leftApart(List<Cut> cuts) {
        Losses losses = new Losses();
        IsoFormat.addLosses(disc, image.storages(), disc.tracks(), losses);
        List<Loss> left = new ArrayList<>();
        for (Loss loss : losses.all()) {
            if (loss.kind() != Loss.Kind.GAP
                    || !isAppended(cuts, disc.track(loss.track()).orElseThrow())) {
                left.add(loss);
            }
        }
        return left;
    }

    private Planner.Part iso(Track track, IsoRequest.Placement placement, Path target) throws IOException {
        boolean padded = placement == IsoRequest.Placement.PADDED;
        Track as = plain(track, padded ? 0 : track.index1(), track.end());
        List<Planner.Piece> pieces = new ArrayList<>();
        if (padded) {
            for (Track earlier : before(track)) {
                addStored(earlier, earlier.body(), pieces);
            }
        }
        addStored(track, track.body(), pieces);
        return new Planner.Part(as, pieces, writer(track, target, placement), target, finish(track, placement));
    }

    /** A track at LBA 0 is at its place whatever was asked for. */
    private Optional<Finish> finish(Track track, IsoRequest.Placement placement) throws IOException {
        if (track.index1() == 0 || placement == IsoRequest.Placement.RAW) {
            return Optional.empty();
        }
        if (placement == IsoRequest.Placement.RELOCATED) {
            return Optional.of(new Relocation());
        }
        return volumes(track).stream().anyMatch(volume -> volume.base() > 0)
                ? Optional.of(new Padding(track))
                : Optional.empty();
    }

    private List<Volume> volumes(Track track) throws IOException {
        return DiscVolumes.of(image).content(track).volumes();
    }

    /** {@return the data tracks before one, whose sectors stand before its own where every block is at its LBA} */
    private List<Track> before(Track track) {
        List<Track> before = new ArrayList<>();
        for (Track earlier : disc.tracks()) {
            if (earlier.mode().isData() && earlier.end() <= track.index1()) {
                before.add(earlier);
            }
        }
        return before;
    }

    /** {@return what writes a track; its first sector tells whether it is one of form 2, and the others have to follow} */
    private Writer writer(Track track, Path target, IsoRequest.Placement placement) throws IOException {
        if (SheetPath.extension(Listing.name(target)).equalsIgnoreCase(CsoFormat.ID)) {
            if (placement != IsoRequest.Placement.RAW) {
                throw new UnsupportedImageException(
                        target.toString(), "a CSO holds a track as it is", Remedy.of(Remedy.Action.OTHER_PLACEMENT));
            }
            return new CsoFormat().writer().orElseThrow();
        }
        boolean whole = formTwo == FormTwo.WHOLE && startsInFormTwo(track);
        return whole ? IsoFormat.formTwoWriter() : new IsoFormat().writer().orElseThrow();
    }

    private boolean startsInFormTwo(Track track) throws IOException {
        List<LbaRange> stored = image.storage(track).stored(track.body());
        SectorLayout layout = image.storage(track).layout();
        if (stored.isEmpty() || !SectorTransform.exists(track.mode(), layout, SectorLayout.RAW_2352)) {
            return false;
        }
        int lba = stored.get(0).start();
        ByteBuffer sector = ByteBuffer.allocate(layout.bytes());
        image.sectors(track).read(lba, 1, sector);
        byte[] raw = new byte[RawSector.BYTES];
        SectorTransform.between(track.mode(), layout, SectorLayout.RAW_2352).apply(sector.array(), 0, raw, 0, 0, 1);
        return SectorMode.ofRaw(raw, 0) == SectorMode.FORM2;
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
}
