// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextWords;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetFiles;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.StoredTrack;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/** Gives a TOC its meaning: with the files it names it becomes a disc. */
final class TocBinder {
    private final String name;
    private final TocSheet sheet;
    private final SheetFiles files;
    private final Notices notices;

    /** @param name of the TOC, for messages */
    TocBinder(String name, TocSheet sheet, SheetFiles files, Notices notices) {
        this.name = name;
        this.sheet = sheet;
        this.files = files;
        this.notices = notices;
    }

    DiscImage bind() throws IOException {
        List<StoredTrack> stored = new ArrayList<>();
        int lba = 0;
        for (int i = 0; i < sheet.tracks().size(); i++) {
            boolean last = i == sheet.tracks().size() - 1;
            TocSheet.TrackLines lines = new TrackSectors(sheet.tracks().get(i), files, notices).settled();
            TrackBinder binder = new TrackBinder(lines, sheet.type(), lba, files, notices);
            try {
                Optional<StoredTrack> track = binder.bind(last ? TrackBinder.Rest.CUT : TrackBinder.Rest.ABSENT);
                track.ifPresent(stored::add);
            } catch (SpindleException e) {
                notices.fault(e);
            }
            lba = binder.end();
        }
        if (stored.isEmpty()) {
            throw notices.causeOr(new DiscFormatException(name, "no track is there", "get the whole files"));
        }
        Disc disc = disc(stored);
        files.tags(disc).ifPresent(notices::add);
        return new FileImage(TocFormat.ID, disc, stored, files, notices.all(), List.of());
    }

    private Disc disc(List<StoredTrack> stored) {
        List<Track> tracks = StoredTrack.tracks(stored);
        boolean subheaders = tracks.stream().anyMatch(track -> track.mode().hasSubheader());
        DiscType type = sheet.type().orElse(subheaders ? DiscType.CD_XA : DiscType.CD_ROM);
        Session session = Session.of(1, type, tracks);
        CdText text = CdTextWords.of(sheet.text(), Disc.trackNumbersOf(List.of(session)));
        return new Disc(Medium.CD, List.of(session), sheet.mcn(), text, List.of());
    }
}
