// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import spindle.disc.ControlBits;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.place.FilePlan;
import spindle.image.attachment.DvdStructures;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Makes the descriptor of a disc: header, sessions, tracks, lengths, the name of the MDF, what a DVD has beside. */
final class MdsPrinter {
    /** The version that Alcohol 120% writes since its version 1.9. */
    private static final int MINOR = 5;
    /** Points A0, A1 and A2 of a CD's session. */
    private static final int LEAD_IN_BLOCKS = 3;

    private static final int EXTRA_BYTES = 8;
    private static final byte[] NAME = "*.mdf\0".getBytes(StandardCharsets.UTF_16LE);

    private final Disc disc;
    private final FilePlan plan;
    private final DvdStructures structures;
    private final boolean dvd;
    private final int leadIn;
    private final int tracksAt;
    private final int lengthsAt;
    private final int footerAt;
    private final int structuresAt;
    private final ByteBuffer out;

    MdsPrinter(Disc disc, FilePlan plan, DvdStructures structures) {
        this.disc = disc;
        this.plan = plan;
        this.structures = structures;
        dvd = disc.medium() == Medium.DVD;
        leadIn = dvd ? 0 : LEAD_IN_BLOCKS;
        int sessions = disc.sessions().size();
        int tracks = disc.tracks().size();
        tracksAt = MdsParser.HEADER_BYTES + sessions * MdsParser.SESSION_BYTES;
        lengthsAt = tracksAt + (sessions * leadIn + tracks) * MdsParser.TRACK_BYTES;
        footerAt = lengthsAt + (dvd ? 0 : tracks * EXTRA_BYTES);
        structuresAt = footerAt + FileNames.FOOTER_BYTES + NAME.length;
        int bytes = structuresAt + (dvd ? structures.structures().length + structures.bca().length : 0);
        out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        header();
        int at = tracksAt;
        int number = 0;
        for (int i = 0; i < disc.sessions().size(); i++) {
            Session session = disc.sessions().get(i);
            session(session, MdsParser.HEADER_BYTES + i * MdsParser.SESSION_BYTES, at);
            if (!dvd) {
                leadIn(session, at);
            }
            at += leadIn * MdsParser.TRACK_BYTES;
            for (int k = 0; k < session.tracks().size(); k++) {
                track(session.tracks().get(k), at, lengthsAt + number * EXTRA_BYTES);
                if (!dvd) {
                    lengths(session.tracks(), k, lengthsAt + number * EXTRA_BYTES);
                }
                at += MdsParser.TRACK_BYTES;
                number++;
            }
        }
        out.putInt(footerAt, footerAt + FileNames.FOOTER_BYTES).putInt(footerAt + 4, 1);
        out.put(footerAt + FileNames.FOOTER_BYTES, NAME);
        return out.array();
    }

    private void header() {
        out.put(0, MdsFormat.SIGNATURE).put(16, (byte) 1).put(17, (byte) MINOR);
        out.putShort(18, (short) (dvd ? MdsDescriptor.DVD : 0));
        out.putShort(20, (short) disc.sessions().size());
        out.putShort(22, (short) 2);
        out.putInt(80, MdsParser.HEADER_BYTES);
        if (dvd && structures.structures().length > 0) {
            out.putInt(64, structuresAt).put(structuresAt, structures.structures());
        }
        if (dvd && structures.bca().length > 0) {
            int at = structuresAt + structures.structures().length;
            out.putShort(26, (short) structures.bca().length).putInt(36, at).put(at, structures.bca());
        }
    }

    private void session(Session session, int at, int blocks) {
        Track first = session.tracks().get(0);
        boolean begin = session.equals(disc.sessions().get(0));
        // Where the 150 sectors begin that a CD has before a session; a DVD has none.
        int start = dvd ? 0 : begin ? -Msf.LBA_OFFSET : first.start() - Msf.LBA_OFFSET;
        out.putInt(at, start);
        out.putInt(at + 4, session.leadOut());
        out.putShort(at + 8, (short) session.number());
        out.put(at + 10, (byte) (leadIn + session.tracks().size()));
        out.put(at + 11, (byte) leadIn);
        out.putShort(at + 12, (short) first.number());
        out.putShort(at + 14, (short) (first.number() + session.tracks().size() - 1));
        out.putInt(at + 20, blocks);
    }

    private void leadIn(Session session, int at) {
        Track first = session.tracks().get(0);
        Track last = session.tracks().get(session.tracks().size() - 1);
        point(at, 0xA0, first).put(at + 9, (byte) first.number()).put(at + 10, (byte)
                session.type().psec());
        point(at + MdsParser.TRACK_BYTES, 0xA1, last).put(at + MdsParser.TRACK_BYTES + 9, (byte) last.number());
        point(at + 2 * MdsParser.TRACK_BYTES, 0xA2, last);
        time(at + 2 * MdsParser.TRACK_BYTES, session.leadOut());
    }

    private ByteBuffer point(int at, int point, Track track) {
        out.put(at + 2, (byte) (0x10 | ControlBits.of(track))).put(at + 4, (byte) point);
        return out;
    }

    private void time(int at, int lba) {
        int frames = lba + Msf.LBA_OFFSET;
        out.put(at + 9, (byte) (frames / Msf.FRAMES_PER_MINUTE));
        out.put(at + 10, (byte) (frames / Msf.FRAMES_PER_SECOND % 60));
        out.put(at + 11, (byte) (frames % Msf.FRAMES_PER_SECOND));
    }

    private void track(Track track, int at, int lengths) {
        FilePlan.Place place = plan.of(track);
        boolean subchannel = place.form().subchannel() != Subchannel.NONE;
        point(at, track.number(), track);
        out.put(at, dvd ? (byte) 0x02 : mode(track.mode())).put(at + 1, (byte) (subchannel ? 8 : 0));
        out.putShort(at + 16, (short) place.form().stride());
        out.putInt(at + 36, track.index1()).putLong(at + 40, place.offsetOf(track.index1()));
        out.putInt(at + 48, 1).putInt(at + 52, footerAt);
        if (dvd) {
            out.putInt(at + 12, track.body().count());
            return;
        }
        time(at, track.index1());
        out.putInt(at + 12, lengths).put(at + 18, (byte) 2);
    }

    /** What lies before index 1 and is not the end of the track before; then the sectors from index 1 on. */
    private void lengths(List<Track> tracks, int number, int at) {
        Track track = tracks.get(number);
        boolean tail = number > 0 && MdsWriter.isTail(tracks.get(number - 1), track);
        int implied = number == 0 ? Msf.LBA_OFFSET : 0;
        out.putInt(at, tail ? 0 : implied + track.pregap().count());
        boolean goesOn = number + 1 < tracks.size() && MdsWriter.isTail(track, tracks.get(number + 1));
        int end = goesOn ? tracks.get(number + 1).index1() : track.end();
        out.putInt(at + 4, end - track.index1());
    }

    /** The values that Alcohol writes: the kind in the low three bits, what READ CD is asked for in the others. */
    private static byte mode(TrackMode mode) {
        return switch (mode) {
            case AUDIO -> (byte) 0xA9;
            case MODE1 -> (byte) 0xAA;
            case MODE2 -> (byte) 0xAB;
            case XA, CDI -> (byte) 0xEC;
        };
    }
}
