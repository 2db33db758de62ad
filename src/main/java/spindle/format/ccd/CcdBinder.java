// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.format.sheet.Notices;
import spindle.format.sheet.PackNotices;
import spindle.format.sheet.QPackets;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.OpenFiles;
import spindle.image.StoredTrack;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocExtras;
import spindle.sector.RawSector;

/** Makes a disc of a sheet and its files. */
final class CcdBinder {
    /** Bytes of a sector in an IMG. */
    static final int SECTOR_BYTES = RawSector.BYTES;

    private final CcdSheet sheet;
    private final CcdFiles files;
    private final Notices notices;
    private final ImgEnd end;
    private final List<StoredTrack> tracks = new ArrayList<>();

    CcdBinder(CcdSheet sheet, CcdFiles files, Notices notices) {
        this.sheet = sheet;
        this.files = files;
        this.notices = notices;
        this.end = new ImgEnd(files.img(), notices);
    }

    /** @param open all files, the sheet first, which are closed with the image */
    FileImage bind(OpenFiles open) throws IOException {
        sayCreator();
        List<Session> sessions = new ArrayList<>();
        int before = 0;
        long sector = 0;
        for (TocSession toc : TocSession.of(sheet.toc(), notices)) {
            SessionBinder binder = new SessionBinder(toc, sheet, files, notices);
            SessionRun run = binder.place(before, sector);
            List<StoredTrack> stored = binder.tracks(run, end);
            if (!stored.isEmpty()) {
                sessions.add(Session.of(toc.number(), toc.type(), StoredTrack.tracks(stored)));
                tracks.addAll(stored);
            }
            before = run.end();
            sector = run.nextSector();
        }
        end.close(sector, sessions.isEmpty());
        PackNotices.say(sheet.packs(), notices);
        CdText text = CdTextCodec.read(sheet.packs(), Disc.trackNumbersOf(sessions));
        Disc disc = new Disc(Medium.CD, sessions, mcn(), text, List.of());
        return new FileImage(CcdFormat.ID, disc, tracks, open, notices.all(), attachments(disc));
    }

    private Optional<Mcn> mcn() throws IOException {
        boolean told = sheet.mcn().isPresent()
                || !sheet.tracks().isEmpty()
                || files.sub().isEmpty();
        return told ? sheet.mcn() : QPackets.linear(files.sub().get()).mcn(0, Integer.MAX_VALUE);
    }

    private void sayCreator() {
        notices.add(Finding.note("creator", "a sheet of version " + sheet.version() + ", as CloneCD writes it"));
        if (sheet.scrambling() == CcdSheet.Scrambling.DATA_TRACKS) {
            notices.add(Finding.warning(
                    "scrambled",
                    notices.place(0)
                            + ": DataTracksScrambled=1: data sectors are stored as they are on the disc; nothing in them"
                            + " can be read before they are descrambled"));
        }
    }

    private List<Attachment> attachments(Disc disc) {
        List<TocEntry> extras = new ArrayList<>();
        for (TocEntry entry : sheet.toc()) {
            if (!entry.followsFromTracks()) {
                extras.add(entry);
            }
        }
        return SheetToc.followsFrom(disc, extras) ? List.of() : List.of(new TocExtras(extras));
    }
}
