// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.format.sheet.Notices;
import spindle.format.sheet.PackNotices;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.StoredTrack;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

/** Gives a description its meaning: tracks lie one behind the other in the file, and on the disc where they say. */
final class CdiBinder {
    private final FileBytes file;
    private final CdiDescriptor description;
    private final Notices notices;
    private final List<StoredTrack> stored = new ArrayList<>();
    private long offset;
    private int number = 1;

    CdiBinder(FileBytes file, CdiDescriptor description, Notices notices) {
        this.file = file;
        this.description = description;
        this.notices = notices;
    }

    DiscImage bind() throws IOException {
        List<Session> sessions = new ArrayList<>();
        int end = 0;
        for (CdiDescriptor.SessionBlock block : description.sessions()) {
            int gap = sessions.isEmpty() ? 0 : sessions.size() == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
            List<Track> tracks = tracks(block, sessions.isEmpty() ? -Msf.LBA_OFFSET : end + gap - Msf.LBA_OFFSET);
            if (!tracks.isEmpty()) {
                end = tracks.get(tracks.size() - 1).end();
                sessions.add(Session.of(sessions.size() + 1, type(block, tracks), tracks));
            }
        }
        if (sessions.isEmpty()) {
            throw new DiscFormatException(file.name(), "no track is there", "get the whole file");
        }
        Medium medium = description.medium() == CdiDescriptor.DVD ? Medium.DVD : Medium.CD;
        PackNotices.say(description.packs(), notices);
        CdText text = CdTextCodec.read(description.packs(), Disc.trackNumbersOf(sessions));
        Disc disc = new Disc(medium, sessions, description.mcn(), text, List.of());
        return FileImage.of(CdiFormat.ID, file, disc, stored, notices.all());
    }

    private static DiscType type(CdiDescriptor.SessionBlock block, List<Track> tracks) {
        boolean xa = block.type() == CdiDescriptor.SESSION_XA;
        for (Track track : tracks) {
            xa |= block.type() > CdiDescriptor.SESSION_XA && track.mode().hasSubheader();
        }
        return xa ? DiscType.CD_XA : DiscType.CD_ROM;
    }

    /** @param start where the first pregap begins if it does not say, or says what cannot be */
    private List<Track> tracks(CdiDescriptor.SessionBlock block, int start) throws IOException {
        List<Track> tracks = new ArrayList<>();
        int at = start;
        for (int i = 0; i < block.tracks().size(); i++) {
            CdiDescriptor.TrackBlock lines = block.tracks().get(i);
            CdiTrackBinder.Place place = i == 0 ? CdiTrackBinder.Place.FIRST : CdiTrackBinder.Place.LATER;
            CdiTrackBinder binder = new CdiTrackBinder(number, lines, place, notices);
            int earliest = i > 0 || stored.isEmpty() ? at : lastEnd();
            Optional<StoredTrack> track = binder.bind(file, offset, description.dataEnd(), at, earliest);
            if (track.isPresent()) {
                stored.add(track.get());
                tracks.add(track.get().track());
            }
            offset = binder.dataEnd();
            at = binder.end();
            number++;
        }
        return tracks;
    }

    private int lastEnd() {
        return stored.get(stored.size() - 1).track().end();
    }
}
