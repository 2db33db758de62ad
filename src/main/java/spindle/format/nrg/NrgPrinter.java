// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import spindle.disc.ControlBits;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.place.FilePlan;
import spindle.sector.Bcd;

/** Makes what comes behind the sectors: cue, offsets and SINF of each session, CD-TEXT, media type, END! and trailer. */
final class NrgPrinter {
    private static final int ADR = 1;
    private static final int MEDIA_CD = 1;
    private static final int ISRC_BYTES = 12;
    private static final int MCN_BYTES = 13;

    private final Disc disc;
    private final FilePlan plan;

    NrgPrinter(Disc disc, FilePlan plan) {
        this.disc = disc;
        this.plan = plan;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Session session : disc.sessions()) {
                chunk(out, "CUEX", cue(session));
                chunk(out, "DAOX", offsets(session));
                chunk(out, "SINF", number(session.tracks().size()));
            }
            List<CdTextPack> text = CdTextCodec.packs(disc.text(), disc.trackNumbers());
            if (!text.isEmpty()) {
                ByteArrayOutputStream packs = new ByteArrayOutputStream();
                for (CdTextPack pack : text) {
                    packs.writeBytes(pack.bytes());
                }
                chunk(out, "CDTX", packs.toByteArray());
            }
            chunk(out, "MTYP", number(MEDIA_CD));
            chunk(out, "END!", new byte[0]);
            out.writeInt(NrgTrailer.NER5);
            out.writeLong(plan.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array takes everything
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String id, byte[] content) throws IOException {
        out.write(id.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(content.length);
        out.write(content);
    }

    private static byte[] number(int value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(value);
        return bytes.toByteArray();
    }

    /** Every track has an index 0 and an index 1, at the same place where it has no pregap: readers take them in pairs. */
    private static byte[] cue(Session session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Track first = session.tracks().get(0);
        Track last = session.tracks().get(session.tracks().size() - 1);
        entry(out, first, 0, 0, first.start() - Msf.LBA_OFFSET);
        for (Track track : session.tracks()) {
            int number = Bcd.encode(track.number());
            entry(out, track, number, 0, track.equals(first) ? first.start() - Msf.LBA_OFFSET : track.start());
            for (Index index : track.indexes()) {
                if (index.number() > 0) {
                    entry(out, track, number, index.number(), index.lba());
                }
            }
        }
        entry(out, last, CueEntry.LEAD_OUT, 1, session.leadOut());
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, Track track, int number, int index, int lba) throws IOException {
        out.writeByte(ControlBits.of(track) << 4 | ADR);
        out.writeByte(number);
        out.writeByte(Bcd.encode(index));
        out.writeByte(0);
        out.writeInt(lba);
    }

    private byte[] offsets(Session session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int count = session.tracks().size();
        Track first = session.tracks().get(0);
        out.writeInt(22 + 42 * count);
        text(out, disc.mcn().map(Mcn::digits).orElse(""), MCN_BYTES);
        out.writeByte(0);
        out.writeByte(session.type().psec());
        out.writeByte(1);
        out.writeByte(first.number());
        out.writeByte(first.number() + count - 1);
        for (Track track : session.tracks()) {
            FilePlan.Place place = plan.of(track);
            text(out, track.isrc().map(Isrc::code).orElse(""), ISRC_BYTES);
            out.writeShort(place.form().stride());
            out.writeByte(new NrgMode(track.mode(), place.form()).number());
            out.writeByte(0);
            out.writeShort(1);
            out.writeLong(place.offset());
            out.writeLong(place.offsetOf(track.index1()));
            out.writeLong(place.offsetOf(track.end()));
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text, int count) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[count - text.length()]);
    }
}
