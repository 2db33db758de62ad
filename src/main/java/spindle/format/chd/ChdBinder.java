// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.sheet.Notices;
import spindle.image.Extent;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.ContentProbe;
import spindle.io.DiscFormatException;
import spindle.io.IncompleteImageException;
import spindle.sector.TrackMode;

/** Gives the tracks of a CD or GD-ROM their places and their sectors. */
final class ChdBinder {
    /** Sectors that are looked at first: two hunks, as a rule. */
    private static final int PROBED = 16;

    private final ChdDescriptor descriptor;
    private final LogicalBytes bytes;
    private final Notices notices;
    private final boolean isGdRom;

    ChdBinder(ChdDescriptor descriptor, LogicalBytes bytes, Notices notices) {
        this.descriptor = descriptor;
        this.bytes = bytes;
        this.notices = notices;
        isGdRom = descriptor.first(ChdTags.GD_TRACK).isPresent()
                || descriptor.first(ChdTags.OLD_GD_TRACK).isPresent();
    }

    /** {@return the disc: as our own entry tells it where that fits, else as the tracks alone do} */
    BoundChd bind(List<ChdTrack> told) throws IOException {
        List<StoredTrack> tracks = tracks(told);
        Disc plain = disc(tracks);
        Optional<Disc> whole =
                descriptor.first(ChdTags.DISC).flatMap(entry -> DiscEntryParser.parse(entry, plain.medium()));
        if (whole.isPresent() && !EntryPlaces.agree(whole.get(), plain)) {
            notices.warning(
                    "chd-entry", 0, 0, "what Spindle noted of the disc does not fit its tracks, and is left aside");
            return new BoundChd(plain, tracks);
        }
        return whole.map(disc -> new BoundChd(disc, placed(told, tracks, disc))).orElse(new BoundChd(plain, tracks));
    }

    /** {@return the tracks, with the places that follow from their frames} */
    private List<StoredTrack> tracks(List<ChdTrack> told) throws IOException {
        List<Long> starts = ChdFrames.starts(told);
        long frames = descriptor.header().logicalBytes() / ChdUnits.FRAME_BYTES;
        ChdTrack last = told.get(told.size() - 1);
        if (starts.get(told.size() - 1) + last.frames() > frames) {
            throw new DiscFormatException(
                    notices.place(0),
                    "its tracks take " + starts.get(told.size()) + " frames, and its hunks hold " + frames,
                    "get the whole file");
        }
        List<StoredTrack> tracks = new ArrayList<>();
        long lba = 0;
        for (int i = 0; i < told.size(); i++) {
            ChdTrack track = told.get(i);
            tracks.add(track(track, (int) lba, starts.get(i)));
            lba += track.frames() + (track.isPregapStored() ? 0L : track.pregap()) + track.postgap();
        }
        return tracks;
    }

    private StoredTrack track(ChdTrack told, int start, long frame) throws IOException {
        int first = start + (told.isPregapStored() ? 0 : told.pregap());
        int behind = first + told.frames() - told.pad();
        int index1 = start + told.pregap();
        int end = behind + told.postgap();
        List<Index> indexes = new ArrayList<>();
        if (told.pregap() > 0) {
            indexes.add(new Index(0, start));
        }
        indexes.add(new Index(1, index1));
        List<LbaRange> absent = new ArrayList<>();
        if (first > start) {
            absent.add(new LbaRange(start, first));
        }
        if (end > behind) {
            absent.add(new LbaRange(behind, end));
        }
        boolean isLittle = descriptor.first(ChdTags.OLD_GD_TRACK).isPresent();
        boolean isSwapped = told.kind() == ChdTrackKind.AUDIO && !isLittle;
        ByteOrder order = isSwapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Storage storage = new Storage(told.kind().layout(), told.subchannel(), order, absent);
        Extent extent =
                Extent.of(new LbaRange(first, behind), bytes, frame * ChdUnits.FRAME_BYTES, ChdUnits.FRAME_BYTES);
        Track track =
                new Track(told.number(), mode(told, extent, index1 - first), Set.of(), indexes, end, Optional.empty());
        int hunkBytes = descriptor.header().hunkBytes();
        return new StoredTrack(
                track, storage, new TrackFrames(told.number(), track.range(), storage, extent, hunkBytes));
    }

    /** {@return what a track is by its first sectors, or by more of them where these do not agree with its type} */
    private TrackMode mode(ChdTrack told, Extent extent, int gap) throws IOException {
        TrackMode declared = told.kind().mode();
        if (declared == TrackMode.AUDIO) {
            return declared;
        }
        int skip = Math.max(0, gap);
        long offset = extent.offset() + (long) skip * extent.stride();
        int count = extent.range().count() - skip;
        TrackMode found =
                probe(told, offset, extent.stride(), Math.min(PROBED, count)).orElse(declared);
        if (found != declared && !isBothMode2(found, declared)) {
            found = probe(told, offset, extent.stride(), count).orElse(declared);
        }
        if (found != declared && !isBothMode2(found, declared)) {
            notices.warning(
                    "mode-mismatch",
                    told.number(),
                    0,
                    "track " + told.number() + " is declared as " + told.kind().word() + ", and its sectors are "
                            + found + "; they are read so");
        }
        return found;
    }

    private Optional<TrackMode> probe(ChdTrack told, long offset, int stride, int count) throws IOException {
        try {
            return ContentProbe.mode(bytes, offset, stride, told.kind().layout(), count)
                    .filter(told.kind().layout()::fits);
        } catch (LostHunkException | IncompleteImageException e) {
            return Optional.empty();
        }
    }

    private static boolean isBothMode2(TrackMode found, TrackMode declared) {
        return found != TrackMode.AUDIO && found != TrackMode.MODE1 && declared != TrackMode.MODE1;
    }

    /** {@return the same sectors for tracks at other places, whose lengths and gaps are the same} */
    private List<StoredTrack> placed(List<ChdTrack> told, List<StoredTrack> tracks, Disc disc) {
        List<Long> starts = ChdFrames.starts(told);
        List<StoredTrack> placed = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = disc.tracks().get(i);
            StoredTrack stored = tracks.get(i);
            int moved = track.start() - stored.track().start();
            List<LbaRange> absent = stored.storage().absent().stream()
                    .map(gap -> new LbaRange(gap.start() + moved, gap.end() + moved))
                    .toList();
            Storage storage = new Storage(
                    stored.storage().layout(),
                    stored.storage().subchannel(),
                    stored.storage().audio(),
                    absent);
            List<LbaRange> held = storage.stored(track.range());
            LbaRange range = held.isEmpty() ? new LbaRange(track.index1(), track.index1()) : held.get(0);
            Extent extent = Extent.of(range, bytes, starts.get(i) * ChdUnits.FRAME_BYTES, ChdUnits.FRAME_BYTES);
            int hunkBytes = descriptor.header().hunkBytes();
            placed.add(new StoredTrack(
                    track, storage, new TrackFrames(track.number(), track.range(), storage, extent, hunkBytes)));
        }
        return placed;
    }

    /** {@return the disc that follows from its tracks alone: one session} */
    private Disc disc(List<StoredTrack> stored) {
        List<Track> tracks = stored.stream().map(StoredTrack::track).toList();
        int leadOut = tracks.get(tracks.size() - 1).end();
        Session session = new Session(1, type(tracks), tracks, leadOut);
        return new Disc(
                isGdRom ? Medium.GD_ROM : Medium.CD, List.of(session), Optional.empty(), CdText.NONE, List.of());
    }

    static DiscType type(List<Track> tracks) {
        boolean hasSubheaders = tracks.stream().anyMatch(track -> track.mode().hasSubheader());
        return hasSubheaders ? DiscType.CD_XA : DiscType.CD_ROM;
    }
}
