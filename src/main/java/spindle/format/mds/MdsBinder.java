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
import spindle.format.sheet.Notices;
import spindle.format.sheet.QPackets;
import spindle.image.FileImage;
import spindle.image.OpenFiles;
import spindle.image.Finding;
import spindle.image.StoredTrack;
import spindle.sector.Subchannel;

/** Makes a disc of a descriptor and its files. */
final class MdsBinder {
    private final MdsDescriptor descriptor;
    private final MdfFiles files;
    private final Notices notices;
    private final List<StoredTrack> tracks = new ArrayList<>();

    MdsBinder(MdsDescriptor descriptor, MdfFiles files, Notices notices) {
        this.descriptor = descriptor;
        this.files = files;
        this.notices = notices;
    }

    /** @param open all files, which are closed with the image */
    FileImage bind(OpenFiles open) throws IOException {
        sayExtras();
        Medium medium = descriptor.isDvd() ? Medium.DVD : Medium.CD;
        List<PlacedTrack> placed = place();
        MdfEnd end = new MdfEnd(notices);
        List<Session> sessions = new ArrayList<>();
        int at = 0;
        for (SessionBlock block : descriptor.sessions()) {
            List<Track> bound = new ArrayList<>();
            for (int i = 0; i < block.tracks().size(); i++) {
                Optional<StoredTrack> track = new TrackBinder(placed.get(at), block.type(), notices).bind(end, medium);
                track.ifPresent(tracks::add);
                track.ifPresent(stored -> bound.add(stored.track()));
                at++;
            }
            if (!bound.isEmpty()) {
                sessions.add(session(block, bound, end));
            }
        }
        end.close(placed, sessions.isEmpty());
        Disc disc = new Disc(medium, sessions, mcn(placed), CdText.NONE, List.of());
        List<Object> attachments = new ArrayList<>();
        descriptor.extras().ifPresent(attachments::add);
        return new FileImage(MdsFormat.ID, disc, tracks, open, notices.all(), attachments);
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
        return new Session(block.number(), block.type(), bound, end);
    }

    private Optional<Mcn> mcn(List<PlacedTrack> placed) throws IOException {
        PlacedTrack first = placed.get(0);
        if (first.form().subchannel() != Subchannel.RAW_96) {
            return Optional.empty();
        }
        int count = first.end() - first.block().lba();
        return QPackets.interleaved(
                        first.mdf(), first.block().offset(), first.form().stride())
                .mcn(0, count);
    }

    private void sayExtras() {
        notices.add(Finding.note(
                "creator", "written by Alcohol 120%, or as it writes: descriptor of version 1." + descriptor.minor()));
        descriptor.extras().ifPresent(extras -> {
            if (extras.densityBlocks() > 0) {
                notices.note("dpm", 0, "holds measured positions (DPM), which are not read");
            }
        });
    }
}
