// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.image.BuiltTrack;
import spindle.image.DiscImage;
import spindle.image.EmptySectors;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.JoinedSource;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * The gaps of a GD-ROM as Redump's BINs hold them, where an image leaves them out. TOSEC's GDIs and the CHDs of chdman before
 * 0.262 hold each track from INDEX 01 on; the 150 sectors before it are in no file. Redump's BIN of an audio track begins with
 * them, and they are silent. Its BIN of a data track behind audio begins with 75 sectors that are audio still, which a GDI has
 * at the end of the audio track, and 150 sectors of data, which are empty as a rule.
 *
 * <p>Witnesses: gdi-utils (README, "Format comparison"), MAME's issue 11903 and pull request 11913, and the rebuilding of
 * Redump's files by Universal Dreamcast Patcher ({@code RedumpReconstructor}), which is held against Redump's DAT.
 */
final class RedumpGaps {
    /** The sectors that a GDI leaves out before a track: two seconds. */
    private static final int LEFT_OUT = 150;
    /** The sectors of audio in the pregap of a data track: one second (ECMA-130, 20.2). */
    private static final int AUDIO = 75;

    private final DiscImage image;
    private final List<StoredTrack> tracks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Integer> filled = new ArrayList<>();
    private boolean isBuilt;

    private RedumpGaps(DiscImage image) {
        this.image = image;
    }

    /**
     * An image as Redump would keep it.
     *
     * @param image with those gaps; the same object where none is filled
     * @param findings what is to be said of them
     */
    record Filled(DiscImage image, List<Finding> findings) {}

    /** {@return an image with those gaps} */
    static Filled fill(DiscImage image) {
        boolean isOne = image.disc().medium() == Medium.GD_ROM
                && image.disc().sessions().size() == 1;
        return isOne ? new RedumpGaps(image).fill() : new Filled(image, List.of());
    }

    /** {@return an image of a GD-ROM with raw sectors for its user data, whose headers go on behind minute 99; without those gaps} */
    static DiscImage raw(DiscImage image) {
        RedumpGaps gaps = new RedumpGaps(image);
        for (Track track : image.disc().tracks()) {
            gaps.tracks.add(gaps.raw(new StoredTrack(track, image.storage(track), image.sectors(track))));
        }
        boolean isGdRom = image.disc().medium() == Medium.GD_ROM;
        return gaps.isBuilt && isGdRom ? ImageView.of(image).withTracks(image.disc(), gaps.tracks) : image;
    }

    private Filled fill() {
        for (Track track : image.disc().tracks()) {
            StoredTrack stored = raw(new StoredTrack(track, image.storage(track), image.sectors(track)));
            if (!tracks.isEmpty()) {
                stored = behind(tracks.get(tracks.size() - 1), stored);
            }
            tracks.add(stored);
        }
        if (filled.isEmpty() && !isBuilt) {
            return new Filled(image, findings);
        }
        if (!filled.isEmpty()) {
            findings.add(told());
        }
        return new Filled(ImageView.of(image).withTracks(disc(), tracks), findings);
    }

    /** {@return a track as raw sectors, where it is stored as user data of mode 1: gaps of audio have no other form} */
    private StoredTrack raw(StoredTrack stored) {
        Storage storage = stored.storage();
        if (stored.track().mode() != TrackMode.MODE1 || storage.layout() != SectorLayout.USER_2048) {
            return stored;
        }
        isBuilt = true;
        Storage raw = new Storage(SectorLayout.RAW_2352, Subchannel.NONE, storage.audio(), storage.absent());
        return new StoredTrack(stored.track(), raw, new BuiltTrack(stored.sectors()));
    }

    private StoredTrack behind(StoredTrack before, StoredTrack stored) {
        Track track = stored.track();
        LbaRange gap = new LbaRange(before.track().end(), track.index1());
        boolean isStored = !stored.storage().stored(track.pregap()).isEmpty();
        boolean isBoundary = gap.start() < Medium.HIGH_DENSITY_LBA && track.index1() >= Medium.HIGH_DENSITY_LBA;
        if (gap.count() == 0 || isStored || isBoundary) {
            return stored;
        }
        boolean isRaw = isRaw(before) && isRaw(stored);
        boolean isKnown = !track.mode().isData()
                || (before.track().mode() == TrackMode.AUDIO
                        && track.mode() == TrackMode.MODE1
                        && before.track().body().count() > AUDIO);
        if (gap.count() != LEFT_OUT || !isRaw || !isKnown) {
            findings.add(Finding.note(
                    "redump-gaps",
                    "the " + gap.count() + " sectors before track " + track.number()
                            + " are in no file, and nothing tells" + " what Redump's BIN has of them"));
            return stored;
        }
        filled.add(track.number());
        return track.mode().isData() ? dataBehindAudio(before, stored) : withPregap(stored, gap, silent(gap, stored));
    }

    private static boolean isRaw(StoredTrack stored) {
        return stored.storage().layout() == SectorLayout.RAW_2352;
    }

    private static SectorSource silent(LbaRange gap, StoredTrack stored) {
        return new JoinedSource(gap.start(), new EmptySectors(gap, TrackMode.AUDIO), gap.end(), stored.sectors());
    }

    /** The end of the audio becomes the beginning of the pregap. */
    private StoredTrack dataBehindAudio(StoredTrack before, StoredTrack stored) {
        Track audio = before.track();
        int start = audio.end() - AUDIO;
        tracks.set(
                tracks.size() - 1,
                new StoredTrack(
                        new Track(audio.number(), audio.mode(), audio.control(), audio.indexes(), start, audio.isrc()),
                        before.storage(),
                        before.sectors()));
        LbaRange empty = new LbaRange(audio.end(), stored.track().index1());
        SectorSource data = new JoinedSource(
                empty.start(), new EmptySectors(empty, TrackMode.MODE1), empty.end(), stored.sectors());
        return withPregap(
                stored, new LbaRange(start, empty.end()), new JoinedSource(start, before.sectors(), audio.end(), data));
    }

    private static StoredTrack withPregap(StoredTrack stored, LbaRange gap, SectorSource sectors) {
        Track from = stored.track();
        List<Index> indexes = new ArrayList<>(List.of(new Index(0, gap.start())));
        from.indexes().stream().filter(index -> index.number() > 0).forEach(indexes::add);
        Track track = new Track(from.number(), from.mode(), from.control(), indexes, from.end(), from.isrc());
        Storage storage = new Storage(
                stored.storage().layout(),
                stored.storage().subchannel(),
                stored.storage().audio(),
                stored.storage().absentWithin(from.body()));
        return new StoredTrack(track, storage, sectors);
    }

    private Disc disc() {
        Disc disc = image.disc();
        Session from = disc.sessions().get(0);
        Session session = new Session(from.number(), from.type(), StoredTrack.tracks(tracks), from.leadOut());
        return new Disc(disc.medium(), List.of(session), disc.mcn(), disc.text(), disc.remarks());
    }

    private Finding told() {
        String which = filled.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Finding.note(
                "redump-gaps",
                "the gaps before " + (filled.size() == 1 ? "track " : "tracks ") + which
                        + " are in no file; the checksums are of what Redump's BINs have there as a rule: silence before"
                        + " audio; before data the last 75 sectors of the audio and 150 empty sectors");
    }
}
