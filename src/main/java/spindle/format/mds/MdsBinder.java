// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.mds.MdsDescriptor.SessionBlock;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.place.PlacedTrack;
import spindle.format.sheet.Notices;
import spindle.format.sheet.QPackets;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.OpenFiles;
import spindle.image.StoredTrack;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.MeasuredPositions;
import spindle.sector.Subchannel;

/** Makes a disc of a descriptor and its files. */
final class MdsBinder {
    private final MdsDescriptor descriptor;
    private final MdfFiles files;
    private final Notices notices;
    private final List<StoredTrack> tracks = new ArrayList<>();
    private final List<PartedSource> sources = new ArrayList<>();

    MdsBinder(MdsDescriptor descriptor, MdfFiles files, Notices notices) {
        this.descriptor = descriptor;
        this.files = files;
        this.notices = notices;
    }

    /** @param open all files, which are closed with the image */
    FileImage bind(OpenFiles open) throws IOException {
        sayExtras();
        List<PlacedTrack> placed = place();
        MdfEnd end = new MdfEnd(notices);
        List<Session> sessions = new ArrayList<>();
        int at = 0;
        for (SessionBlock block : descriptor.sessions()) {
            List<Track> bound = tracks(block, placed, at, end);
            at += block.tracks().size();
            if (!bound.isEmpty()) {
                sessions.add(session(block, bound, end));
            }
        }
        end.close(placed, sources.get(0), sessions.isEmpty());
        Disc disc = new Disc(medium(), sessions, mcn(placed.get(0)), CdText.NONE, List.of());
        return new FileImage(MdsFormat.ID, disc, tracks, open, notices.all(), descriptor.attachments());
    }

    private Medium medium() {
        return descriptor.isDvd() ? Medium.DVD : Medium.CD;
    }

    /** @param from which of the placed tracks is the first of the session */
    private List<Track> tracks(SessionBlock session, List<PlacedTrack> placed, int from, MdfEnd end)
            throws IOException {
        List<Track> bound = new ArrayList<>();
        for (int i = 0; i < session.tracks().size(); i++) {
            TrackBinder binder =
                    new TrackBinder(session.tracks().get(i), placed.get(from + i), sources.get(from + i), notices);
            Optional<StoredTrack> track = binder.bind(end, medium(), session.type());
            track.ifPresent(tracks::add);
            track.ifPresent(stored -> bound.add(stored.track()));
        }
        return bound;
    }

    private List<PlacedTrack> place() throws IOException {
        Map<List<String>, Long> needed = new HashMap<>();
        for (SessionBlock session : descriptor.sessions()) {
            for (TrackBlock track : session.tracks()) {
                long end = track.offset() + (long) track.length() * track.sectorBytes();
                needed.merge(track.files(), end, Math::max);
            }
        }
        TrackPlacer placer = new TrackPlacer(descriptor, notices);
        for (SessionBlock session : descriptor.sessions()) {
            placer.beginSession();
            for (TrackBlock track : session.tracks()) {
                PartedSource mdf = files.open(track.files(), needed.getOrDefault(track.files(), 0L));
                sources.add(mdf);
                placer.add(track, mdf);
            }
        }
        return placer.placed();
    }

    private Session session(SessionBlock block, List<Track> bound, MdfEnd mdfEnd) throws IOException {
        int end = bound.get(bound.size() - 1).end();
        if (!mdfEnd.isShort() && block.end() != end && !descriptor.isDvd()) {
            String what = "session " + block.number() + " ends at LBA " + block.end() + ", and its last track at " + end
                    + ", which is taken";
            notices.warning("lead-out", 0, 0, what);
        }
        if (block.number() < 1) {
            throw notices.invalid(0, "there is no session " + block.number());
        }
        return Session.of(block.number(), block.type(), bound);
    }

    private static Optional<Mcn> mcn(PlacedTrack first) throws IOException {
        return first.form().subchannel() == Subchannel.RAW_96
                ? QPackets.interleaved(
                                first.file(), first.offset(), first.form().stride())
                        .mcn(0, first.end() - first.index1())
                : Optional.empty();
    }

    private void sayExtras() {
        notices.add(Finding.note(
                "creator", "a descriptor of version 1." + descriptor.minor() + ", as Alcohol 120% writes it"));
        if (Attachment.find(MeasuredPositions.class, descriptor.attachments()).isPresent()) {
            notices.note("dpm", 0, "holds measured positions (DPM), which are not read");
        }
    }
}
