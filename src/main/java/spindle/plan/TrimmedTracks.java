// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.filesystem.Volume;
import spindle.filesystem.recognise.DiscVolumes;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.Storage;
import spindle.image.StoredTrack;

/** Data tracks without what lies behind their volumes: run-out, a postgap, padding. */
public final class TrimmedTracks {
    private final DiscImage image;
    private final List<StoredTrack> stored = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private TrimmedTracks(DiscImage image) {
        this.image = image;
    }

    /**
     * {@return an image whose data tracks end with their volumes} A track stays whole where a volume does not say its size,
     * or counts from elsewhere; no file is ever cut. A note says how much is left out. Closing it closes the image.
     */
    public static DiscImage on(DiscImage image) throws IOException {
        return new TrimmedTracks(image).trim();
    }

    private DiscImage trim() throws IOException {
        Disc disc = image.disc();
        List<Session> sessions = new ArrayList<>();
        for (Session session : disc.sessions()) {
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                tracks.add(trimmed(track));
            }
            sessions.add(new Session(session.number(), session.type(), tracks, session.leadOut()));
        }
        Disc replacing = new Disc(disc.medium(), sessions, disc.mcn(), disc.text(), disc.remarks());
        return ImageView.of(image).withTracks(replacing, stored).withFindings(findings);
    }

    private Track trimmed(Track track) throws IOException {
        int end = end(track);
        Track shorter = new Track(track.number(), track.mode(), track.control(), track.indexes(), end, track.isrc());
        Storage storage = image.storage(track);
        List<LbaRange> absent = storage.absent().stream()
                .filter(each -> each.start() < end)
                .map(each -> new LbaRange(each.start(), Math.min(each.end(), end)))
                .toList();
        stored.add(new StoredTrack(
                shorter,
                new Storage(storage.layout(), storage.subchannel(), storage.audio(), absent),
                image.sectors(track)));
        if (end < track.end()) {
            LbaRange cut = new LbaRange(end, track.end());
            String message = "track " + track.number() + ": " + cut.count()
                    + (cut.count() == 1 ? " sector" : " sectors") + " behind its volume are left out";
            findings.add(new Finding("trimmed", Finding.Severity.NOTE, track.number(), Optional.of(cut), message));
        }
        return shorter;
    }

    private int end(Track track) throws IOException {
        List<Volume> volumes = DiscVolumes.of(image).content(track).volumes();
        boolean known = volumes.stream().allMatch(each -> each.base() == 0 && each.sectors() > 0);
        if (volumes.isEmpty() || !known) {
            return track.end();
        }
        long sectors = volumes.stream().mapToLong(Volume::sectors).max().orElseThrow();
        long reach = Math.max(sectors, filesEnd(track));
        return (int) Math.min(track.end(), Math.max(lastIndex(track), track.index1() + reach));
    }

    private static int lastIndex(Track track) {
        return track.indexes().get(track.indexes().size() - 1).lba();
    }

    /** {@return the block behind the last of any file, counted from index 1} */
    private long filesEnd(Track track) throws IOException {
        long[] end = new long[1];
        for (Tree tree : Volumes.trees(image, track)) {
            tree.walk(entry -> end[0] = Math.max(end[0], end(entry)), new ArrayList<>());
        }
        return (end[0] + BlockReader.BLOCK_BYTES - 1) / BlockReader.BLOCK_BYTES;
    }

    private static long end(Entry entry) {
        long end = end(entry.content());
        for (Entry.Fork fork : entry.forks()) {
            end = Math.max(end, end(fork.content()));
        }
        return end;
    }

    private static long end(Content content) {
        long end = 0;
        for (FileExtent extent : content.extents()) {
            end = extent.isHole() ? end : Math.max(end, extent.start() + extent.bytes());
        }
        return end;
    }
}
