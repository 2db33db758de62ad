// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

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
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetFiles;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.StoredTrack;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/** Gives a sheet its meaning: with the files it names it becomes a disc of one session. */
final class GdiBinder {
    private final GdiSheet sheet;
    private final SheetFiles files;
    private final Notices notices;

    GdiBinder(GdiSheet sheet, SheetFiles files, Notices notices) {
        this.sheet = sheet;
        this.files = files;
        this.notices = notices;
    }

    DiscImage bind() throws IOException {
        List<StoredTrack> tracks = new ArrayList<>();
        for (int i = 0; i < sheet.entries().size(); i++) {
            boolean last = i == sheet.entries().size() - 1;
            int limit =
                    last ? Integer.MAX_VALUE : sheet.entries().get(i + 1).line().lba();
            try {
                tracks.add(new GdiTrackBinder(sheet.entries().get(i), notices).bind(files, limit));
            } catch (SpindleException e) {
                notices.fault(e);
            }
        }
        if (tracks.isEmpty()) {
            throw notices.causeOr(
                    new DiscFormatException(notices.place(0), "no track can be read", "correct the sheet"));
        }
        Disc disc = disc(StoredTrack.tracks(tracks));
        return new FileImage(GdiFormat.ID, disc, tracks, files, notices.all(), List.of());
    }

    private Disc disc(List<Track> tracks) throws DiscFormatException {
        boolean highDensity = tracks.stream().anyMatch(track -> track.index1() >= Medium.HIGH_DENSITY_LBA);
        if (!highDensity) {
            notices.warning("no-high-density", 0, 0, "no track lies at LBA 45000 or behind, so it is taken for a CD");
        }
        boolean subheaders = tracks.stream().anyMatch(track -> track.mode().hasSubheader());
        Session session = Session.of(1, subheaders ? DiscType.CD_XA : DiscType.CD_ROM, tracks);
        Medium medium = highDensity ? Medium.GD_ROM : Medium.CD;
        return new Disc(medium, List.of(session), Optional.empty(), CdText.NONE, List.of());
    }
}
