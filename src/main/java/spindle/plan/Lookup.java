// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.WriteOptions;
import spindle.format.chd.ChdFormat;
import spindle.format.gdi.GdiFormat;
import spindle.identity.dat.DatGame;
import spindle.identity.dat.DatLibrary;
import spindle.identity.dat.DatMatch;
import spindle.identity.digest.DiscHashes;
import spindle.identity.digest.HashForm;
import spindle.identity.digest.HashedFile;
import spindle.image.DiscImage;
import spindle.image.ImageView;
import spindle.image.Progress;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.sector.SectorLayout;

/** Looks discs up in DATs: by the header of a CHD, then by the checksums of their tracks. */
public final class Lookup {
    /** Entries of one verdict whose sheets are compared. */
    private static final int MOST_SHEETS = 8;

    private final DiscImage image;
    private final HashRequest request;
    private final DatLibrary library;
    private final Progress progress;

    private Lookup(DiscImage image, HashRequest request, DatLibrary library, Progress progress) {
        this.image = image;
        this.request = request;
        this.library = library;
        this.progress = progress;
    }

    /**
     * {@return what DATs know of a disc}
     *
     * @param request which further checksums are wanted; those that the DATs have are computed besides
     * @throws spindle.io.CancelledException where the progress asked for it
     */
    public static DiscLookup of(DiscImage image, HashRequest request, DatLibrary library, Progress progress)
            throws IOException {
        return new Lookup(image, request, library, progress).look();
    }

    private DiscLookup look() throws IOException {
        Optional<String> sha1 = image.format().equals(ChdFormat.ID)
                ? ChdFormat.sha1(image.files().get(0))
                : Optional.empty();
        List<DatGame> disks = sha1.isPresent() ? library.findDisk(sha1.get()) : List.of();
        if (!disks.isEmpty()) {
            DiscHashes none = new DiscHashes(HashForm.STORED, List.of(), List.of());
            return new DiscLookup(none, List.of(), disks, sha1, DiscLookup.Variation.NONE);
        }
        return byTracks(sha1);
    }

    private DiscLookup byTracks(Optional<String> sha1) throws IOException {
        HashRequest formed = request.withForm(form());
        DiscImage filled =
                formed.form() == HashForm.REDUMP ? RedumpGaps.fill(image).image() : image;
        if (filled == image) {
            return asShown(formed, sha1);
        }
        DiscHashes hashes = Hashing.of(image, formed, progress);
        List<DatMatch> matches = withSheets(filled, library.match(hashes.files()), formed);
        DiscLookup redump = new DiscLookup(hashes, matches, List.of(), sha1, DiscLookup.Variation.NONE);
        if (isWhole(matches)) {
            return redump;
        }
        DiscLookup shown = asShown(formed, sha1);
        return isNearer(shown, redump) ? shown : withOffset(filled, redump);
    }

    private DiscLookup withOffset(DiscImage shown, DiscLookup lookup) throws IOException {
        return lookup.isKnown() || lookup.matches().isEmpty()
                ? lookup
                : lookup.withOffset(OtherOffset.of(shown, lookup.matches().get(0), progress));
    }

    private static boolean isNearer(DiscLookup one, DiscLookup other) {
        if (one.matches().isEmpty() || other.matches().isEmpty()) {
            return other.matches().isEmpty();
        }
        DatMatch first = one.matches().get(0);
        DatMatch second = other.matches().get(0);
        int order = first.verdict().compareTo(second.verdict());
        return order < 0 || (order == 0 && first.sameTracks() > second.sameTracks());
    }

    private DiscLookup asShown(HashRequest formed, Optional<String> sha1) throws IOException {
        DiscImage raw = formed.form() == HashForm.REDUMP ? RedumpGaps.raw(image) : image;
        DiscHashes hashes = Hashing.asShown(raw, formed, progress);
        List<DatMatch> matches = withSheets(raw, library.match(hashes.files()), formed);
        if (!matches.isEmpty() && matches.get(0).verdict() == DatMatch.Verdict.SAME_TOTAL) {
            return otherGaps(formed, hashes, matches);
        }
        Optional<DiscImage> filled = isWhole(matches) ? Optional.empty() : withSilentPregaps();
        if (filled.isPresent()) {
            List<DatMatch> other = library.match(
                    Hashing.asShown(filled.get(), formed, progress).files());
            if (isWhole(other)) {
                return new DiscLookup(hashes, other, List.of(), sha1, DiscLookup.Variation.SILENT_PREGAPS);
            }
        }
        return withOffset(image, new DiscLookup(hashes, matches, List.of(), sha1, DiscLookup.Variation.NONE));
    }

    private static boolean isWhole(List<DatMatch> matches) {
        return matches.stream().anyMatch(DatMatch::isWhole);
    }

    /** {@return the disc with silence for the pregaps of audio that no file holds, where there are such} */
    private Optional<DiscImage> withSilentPregaps() {
        List<StoredTrack> tracks = new ArrayList<>();
        boolean any = false;
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            boolean absent = !track.mode().isData()
                    && !storage.absentWithin(track.pregap()).isEmpty();
            any |= absent;
            List<LbaRange> left = absent ? storage.absentWithin(track.body()) : storage.absent();
            Storage filled = new Storage(storage.layout(), storage.subchannel(), storage.audio(), left);
            tracks.add(new StoredTrack(track, filled, image.sectors(track)));
        }
        return any ? Optional.of(ImageView.of(image).withTracks(image.disc(), tracks)) : Optional.empty();
    }

    /** An image of user data alone can be that of a CD or of a DVD: the lengths in the DATs decide. */
    private HashForm form() throws IOException {
        List<Track> tracks = image.disc().tracks();
        boolean either = tracks.size() == 1 && image.storage(tracks.get(0)).layout() == SectorLayout.USER_2048;
        HashRequest redump = request.withForm(HashForm.REDUMP);
        HashRequest iso = request.withForm(HashForm.ISO);
        boolean isIso = either
                && !library.hasTotal(Hashing.bytes(image, redump))
                && library.hasTotal(Hashing.bytes(image, iso));
        return isIso ? HashForm.ISO : HashForm.REDUMP;
    }

    /** Entries whose tracks are together as long may have gaps at other places: the sectors are read again. */
    private DiscLookup otherGaps(HashRequest formed, DiscHashes hashes, List<DatMatch> matches) throws IOException {
        WriteOptions.GapPolicy gaps = WriteOptions.GapPolicy.APPEND;
        List<DatMatch> other = formed.form() == HashForm.REDUMP
                ? library.match(Hashing.ofBins(image, formed, gaps, progress).files())
                : List.of();
        if (other.stream().anyMatch(match -> match.sameTracks() > 0)) {
            return new DiscLookup(hashes, other, List.of(), Optional.empty(), DiscLookup.Variation.GAPS_APPENDED);
        }
        return new DiscLookup(hashes, matches, List.of(), Optional.empty(), DiscLookup.Variation.NONE);
    }

    /** The text of a sheet depends on the names in it: it is made with those of the entry. */
    private List<DatMatch> withSheets(DiscImage shown, List<DatMatch> matches, HashRequest formed) throws IOException {
        List<DatMatch> named = new ArrayList<>();
        for (DatMatch match : matches) {
            Optional<HashedFile> sheet = named.size() < MOST_SHEETS ? sheet(shown, match, formed) : Optional.empty();
            named.add(sheet.map(match::withSheet).orElse(match));
        }
        List<DatMatch> whole = named.stream()
                .filter(match -> match.verdict() == DatMatch.Verdict.WHOLE)
                .toList();
        return whole.isEmpty() ? named : whole;
    }

    /** TOSEC has GDIs, whose names are the same for all discs: there the sheet counts as it lies. */
    private static Optional<HashedFile> sheet(DiscImage shown, DatMatch match, HashRequest formed) throws IOException {
        boolean isGdi = match.game().files().stream()
                .anyMatch(file ->
                        file.isSheet() && file.name().toLowerCase(Locale.ROOT).endsWith(".gdi"));
        return isGdi && shown.format().equals(GdiFormat.ID)
                ? Optional.of(Hashing.storedSheet(shown, formed))
                : Hashing.shownSheet(shown, formed.withName(match.sheetName()));
    }
}
