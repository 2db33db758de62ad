// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.CdText;
import spindle.disc.CdTextCodec;
import spindle.disc.Disc;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.image.StoredTrack;
import spindle.io.FileSource;

/** Makes a disc of a sheet and its files. */
final class DiscBinder {
    /** Bytes of a sector in an IMG. */
    static final int SECTOR_BYTES = 2352;

    private final Path path;
    private final CcdSheet sheet;
    private final List<FileSource> files;
    private final FileSource img;
    private final Optional<FileSource> sub;
    private final Notices notices;
    private final ImgEnd end;
    private final List<StoredTrack> tracks = new ArrayList<>();

    /** @param files the IMG, then the SUB where there is one */
    DiscBinder(Path path, CcdSheet sheet, List<FileSource> files, ReadOptions options, Notices notices) {
        this.path = path;
        this.sheet = sheet;
        this.files = files;
        this.img = files.get(0);
        this.sub = files.size() > 1 ? Optional.of(files.get(1)) : Optional.empty();
        this.notices = notices;
        this.end = new ImgEnd(img, options.completeness(), notices);
    }

    CcdImage bind() throws IOException {
        sayCreator();
        List<Session> sessions = new ArrayList<>();
        int before = 0;
        long sector = 0;
        for (TocSession toc : TocSession.of(sheet.toc(), notices)) {
            SessionBinder binder = new SessionBinder(toc, sheet, img, sub, notices);
            SessionRun run = binder.place(before, sector);
            List<StoredTrack> stored = binder.tracks(run, end);
            if (!stored.isEmpty()) {
                sessions.add(session(toc, stored));
                tracks.addAll(stored);
            }
            before = run.end();
            sector = run.nextSector();
        }
        end.close(sector, sessions.isEmpty());
        CdText text = CdTextCodec.read(sheet.packs(), Disc.tracksOf(sessions));
        Disc disc = new Disc(Medium.CD, sessions, mcn(), text, List.of());
        return new CcdImage(path, files, disc, tracks, notices.all(), attachments());
    }

    private static Session session(TocSession toc, List<StoredTrack> stored) {
        List<Track> tracks = new ArrayList<>();
        for (StoredTrack track : stored) {
            tracks.add(track.track());
        }
        return new Session(
                toc.number(), toc.type(), tracks, tracks.get(tracks.size() - 1).end());
    }

    private Optional<Mcn> mcn() throws IOException {
        boolean told = sheet.mcn().isPresent() || !sheet.tracks().isEmpty() || sub.isEmpty();
        return told ? sheet.mcn() : new QPackets(sub.get()).mcn(0, Integer.MAX_VALUE);
    }

    private void sayCreator() {
        notices.add(
                Finding.note("creator", "written by CloneCD, or as it writes: sheet of version " + sheet.version()));
        if (sheet.scrambling() == CcdSheet.Scrambling.DATA_TRACKS) {
            notices.add(Finding.warning(
                    "scrambled",
                    path + ": DataTracksScrambled=1: data sectors are stored as they are on the disc; nothing in them"
                            + " can be read before they are descrambled"));
        }
    }

    private List<Object> attachments() {
        List<TocEntry> extras = new ArrayList<>();
        for (TocEntry entry : sheet.toc()) {
            if (!entry.followsFromTracks()) {
                extras.add(entry);
            }
        }
        return extras.isEmpty() ? List.of() : List.of(new TocExtras(extras));
    }
}
