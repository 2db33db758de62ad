// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.format.sheet.Notices;
import spindle.format.sheet.PackNotices;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.StoredTrack;
import spindle.io.FileBytes;
import spindle.sector.SectorLayout;

/** Makes a disc of an image's chunks. */
final class NrgBinder {
    /** The media flags that are DVDs. */
    private static final int DVD = 0x20C;

    private final FileBytes file;
    private final NrgTrailer trailer;
    private final Notices notices;

    NrgBinder(FileBytes file, NrgTrailer trailer, Notices notices) {
        this.file = file;
        this.trailer = trailer;
        this.notices = notices;
    }

    DiscImage bind() throws IOException {
        sayCreator();
        NrgDescriptor descriptor =
                new NrgParser(notices).parse(NrgChunk.readAll(file, file.path().toString(), trailer));
        List<StoredTrack> tracks = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < descriptor.sessions().size(); i++) {
            NrgSession session = descriptor.sessions().get(i);
            SessionBinder binder = new SessionBinder(session, file, trailer.chunks(), notices);
            List<StoredTrack> stored = binder.bind(i + 1, before);
            if (!stored.isEmpty()) {
                sessions.add(Session.of(i + 1, session.type(), StoredTrack.tracks(stored)));
                tracks.addAll(stored);
            }
            before = binder.end();
        }
        requireNumbers(tracks);
        Optional<Mcn> mcn = descriptor.sessions().stream()
                .flatMap(session -> session.mcn().stream())
                .findFirst();
        PackNotices.say(descriptor.packs(), notices);
        CdText text = CdTextCodec.read(descriptor.packs(), Disc.trackNumbersOf(sessions));
        Disc disc = new Disc(medium(descriptor, tracks), sessions, mcn, text, List.of());
        return FileImage.of(NrgFormat.ID, file, disc, tracks, notices.all());
    }

    private void sayCreator() {
        String program = trailer.version() == 2 ? "Nero from 5.5 on writes" : "Nero before 5.5 wrote";
        notices.add(Finding.note("creator", "an image of version " + trailer.version() + ", as " + program + " it"));
    }

    private void requireNumbers(List<StoredTrack> tracks) throws IOException {
        if (tracks.isEmpty()) {
            throw notices.invalid(0, "holds no whole sector of its tracks");
        }
        int number = 0;
        for (StoredTrack track : tracks) {
            if (track.track().number() <= number) {
                throw notices.invalid(0, "track " + track.track().number() + " comes after track " + number);
            }
            number = track.track().number();
        }
    }

    private static Medium medium(NrgDescriptor descriptor, List<StoredTrack> tracks) {
        boolean user = tracks.size() == 1 && tracks.get(0).storage().layout() == SectorLayout.USER_2048;
        boolean large = tracks.get(tracks.size() - 1).track().end() > Msf.LBA_LIMIT;
        return user && (large || (descriptor.mediaType() & DVD) != 0) ? Medium.DVD : Medium.CD;
    }
}
